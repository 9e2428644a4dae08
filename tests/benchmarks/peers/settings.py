"""The site's settings with the peers' apps beside ours. Only for measuring."""

from typing import Any

from luoshi.site import settings as site

_PEERS = (
    "django.contrib.contenttypes", "django.contrib.auth", "viewflow", "viewflow.workflow", "tests.benchmarks.peers",
)
_theirs: dict[str, Any] = {name: getattr(site, name) for name in dir(site) if name.isupper()}
_theirs["INSTALLED_APPS"] = [*dict.fromkeys((*site.INSTALLED_APPS, *_PEERS))]
globals().update(_theirs)
