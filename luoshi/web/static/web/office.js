// Comfort only: every action works without this file.
(function () {
  "use strict";
  function all(selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); }

  // One press sends once: the buttons rest until the answer is there, or the way back is taken.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    var pressed = event.submitter;
    // What is taken away as a file leaves the page as it is: it may be taken again.
    if (form.method !== "post" || event.defaultPrevented || (pressed && pressed.hasAttribute("formaction"))) { return; }
    if (form.hasAttribute("data-sent")) { event.preventDefault(); return; }
    form.setAttribute("data-sent", "");
    if (pressed) { pressed.setAttribute("aria-busy", "true"); }
  });
  window.addEventListener("pageshow", function () {
    all("[data-sent]").forEach(function (form) { form.removeAttribute("data-sent"); });
    all("[aria-busy]").forEach(function (button) { button.removeAttribute("aria-busy"); });
  });

  // A common opinion goes where the cursor stands, in place of nothing else.
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-phrases] button");
    if (!button) { return; }
    var field = document.getElementById(button.parentNode.getAttribute("data-phrases"));
    var from = field.selectionStart, to = field.selectionEnd, text = button.textContent;
    field.value = field.value.slice(0, from) + text + field.value.slice(to);
    field.focus();
    field.setSelectionRange(from + text.length, from + text.length);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });

  document.addEventListener("change", function (event) {
    var name = event.target.getAttribute("data-all");
    if (!name) { return; }
    all("input[type=checkbox][name='" + name + "']").forEach(function (box) { box.checked = event.target.checked; });
  });

  // Long lists of names: a field that narrows them, and a line that says who is chosen.
  all("[data-picker]").forEach(function (picker) {
    var find = document.createElement("input"), chosen = document.createElement("p");
    find.type = "search";
    find.placeholder = picker.getAttribute("data-picker");
    find.setAttribute("aria-label", find.placeholder);
    chosen.className = "chosen";
    chosen.setAttribute("aria-live", "polite");
    picker.insertBefore(find, picker.querySelector(".pick-list"));
    picker.insertBefore(chosen, picker.querySelector(".pick-list"));
    function tell() {
      var names = all("input:checked", picker).map(function (box) { return box.parentNode.textContent.trim(); });
      chosen.textContent = names.length ? "已选 " + names.length + "：" + names.join("、") : "";
    }
    find.addEventListener("input", function () {
      var word = find.value.trim();
      all("label", picker).forEach(function (label) { label.hidden = label.textContent.indexOf(word) < 0; });
      all(".pick-group", picker).forEach(function (group) { group.hidden = !group.querySelector("label:not([hidden])"); });
    });
    find.addEventListener("keydown", function (event) {
      if (event.key !== "Enter") { return; }
      event.preventDefault();
      var left = all("label:not([hidden]) input", picker);
      if (left.length === 1) { left[0].click(); find.value = ""; find.dispatchEvent(new Event("input")); }
    });
    picker.addEventListener("change", tell);
    tell();
  });

  // What is typed and not kept is not lost by a wrong click.
  all("form[data-unsaved]").forEach(function (form) {
    var changed = !!document.querySelector(".problem, .forecast"), leaving = false;
    form.addEventListener("input", function () { changed = true; });
    form.addEventListener("submit", function () { leaving = true; });
    window.addEventListener("beforeunload", function (event) { if (changed && !leaving) { event.preventDefault(); } });
  });
  var problem = document.querySelector(".problem[role=alert]");
  if (problem) {
    problem.focus();
  } else if (document.activeElement === document.body && !location.hash) {
    // Page down and the arrows move what is read, not the frame around it.
    (document.querySelector(".case .paper") || document.getElementById("main")).focus({ preventScroll: true });
  }

  // On paper nothing is folded away.
  var folded = [];
  window.addEventListener("beforeprint", function () {
    folded = all(".limits details:not([open]), .paper-leaf:not([open]), .past:not([open])");
    folded.forEach(function (one) { one.open = true; });
  });
  window.addEventListener("afterprint", function () { folded.forEach(function (one) { one.open = false; }); });

  // An open menu closes with Escape and with a press beside it.
  function close(except) {
    all(".me[open], .more[open]").forEach(function (menu) { if (!menu.contains(except)) { menu.open = false; } });
  }
  document.addEventListener("click", function (event) { close(event.target); });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") { close(null); } });
})();
