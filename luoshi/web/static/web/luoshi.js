// Comfort only: every action works without this file.
(function () {
  "use strict";
  var drop = document.querySelector("[data-drop]");
  if (drop) {
    var file = drop.querySelector("input[type=file]");
    var hint = drop.querySelector("[data-drop-hint]");
    ["dragover", "dragenter"].forEach(function (name) {
      drop.addEventListener(name, function (event) { event.preventDefault(); drop.classList.add("over"); });
    });
    ["dragleave", "drop"].forEach(function (name) {
      drop.addEventListener(name, function () { drop.classList.remove("over"); });
    });
    drop.addEventListener("drop", function (event) {
      if (!event.dataTransfer.files.length) { return; }
      event.preventDefault();
      file.files = event.dataTransfer.files;
      drop.submit();
    });
    file.addEventListener("change", function () { if (file.files.length) { hint.textContent = file.files[0].name; } });
  }

  // Clicking either side brings the other into view and marks the pair.
  function pair(number) {
    document.querySelectorAll(".here").forEach(function (node) { node.classList.remove("here"); });
    var mark = document.getElementById("m" + number), finding = document.getElementById("f" + number);
    [mark, finding].forEach(function (node) { if (node) { node.classList.add("here"); } });
    return { mark: mark, finding: finding };
  }
  function calm() { return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth"; }
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#m'], a[href^='#f']");
    if (!link) { return; }
    var kind = link.getAttribute("href")[1], number = link.getAttribute("href").slice(2);
    var both = pair(number), target = kind === "m" ? both.mark : both.finding;
    if (!target) { return; }
    event.preventDefault();
    target.scrollIntoView({ block: "center", behavior: calm() });
    target.setAttribute("tabindex", "-1");
    target.focus({ preventScroll: true });
    history.replaceState(null, "", link.getAttribute("href"));
  });

  // j / k walk through the findings.
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /INPUT|TEXTAREA|SELECT/.test(event.target.tagName)) { return; }
    if (event.key !== "j" && event.key !== "k") { return; }
    var all = Array.prototype.slice.call(document.querySelectorAll(".finding"));
    if (!all.length) { return; }
    var at = all.findIndex(function (node) { return node.classList.contains("here"); });
    var next = all[Math.max(0, Math.min(all.length - 1, at + (event.key === "j" ? 1 : -1)))];
    var both = pair(next.id.slice(1));
    both.finding.scrollIntoView({ block: "center", behavior: calm() });
    if (both.mark) { both.mark.scrollIntoView({ block: "center", behavior: calm() }); }
  });
})();
