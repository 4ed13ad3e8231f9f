"""The settings that there are, what each has to be, and where its folders are."""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scraper.errors import ThresherError

if TYPE_CHECKING:
    from scrapy.settings import BaseSettings

PREFIX = "THRESHER_"


class SettingError(ThresherError):
    """A setting has a name that no setting has, or a value that it cannot have; the text says what is wanted."""


def _is_flag(value: Any) -> bool:
    return str(value) in ("0", "1", "True", "False", "true", "false")


def _is_number(value: Any) -> bool:
    try:
        return not isinstance(value, bool) and math.isfinite(float(value)) and float(value) >= 0
    except (TypeError, ValueError):
        return False


def _is_whole(value: Any) -> bool:
    return _is_number(value) and re.fullmatch(r"\s*\+?\d+\s*", str(value)) is not None


def _is_status(value: Any) -> bool:
    return value is None or (re.fullmatch(r"\s*\d{1,3}\s*", str(value)) is not None and int(value) <= 255)


def _is_text(value: Any) -> bool:
    return value is None or isinstance(value, str)


def _is_folder(value: Any) -> bool:
    return value is None or isinstance(value, str | Path)


def _is_server(value: Any) -> bool:
    return not value or re.fullmatch(r"[^\s/]+:\d{1,5}", str(value)) is not None


def _is_hosts(value: Any) -> bool:
    if value is None or isinstance(value, str):
        return True
    return isinstance(value, list | tuple | set | frozenset) and all(isinstance(name, str) for name in value)


KINDS: dict[str, tuple[Callable[[Any], bool], str]] = {
    "flag": (_is_flag, "is neither True nor False"),
    "number": (_is_number, "is not a number of at least 0"),
    "whole": (_is_whole, "is not a whole number of at least 0"),
    "status": (_is_status, "is not an exit status (0 to 255; 0 for never)"),
    "text": (_is_text, "is not a string"),
    "folder": (_is_folder, "is not the name of a folder"),
    "server": (_is_server, "is not HOST:PORT"),
    "hosts": (_is_hosts, "are not host names"),
}
"""What a value may be: the check, and what is said of one that fails it."""

SETTINGS = {
    "THRESHER_BLOCKED_AFTER": "whole",
    "THRESHER_CONTACT": "text",
    "THRESHER_CRAWL_DELAY_MAX": "number",
    "THRESHER_DRIFT": "flag",
    "THRESHER_DRIFT_EXIT": "status",
    "THRESHER_FIXTURES_DIR": "folder",
    "THRESHER_LOST_AFTER": "whole",
    "THRESHER_MAX_ATTEMPTS": "whole",
    "THRESHER_OUTPUT_DIR": "folder",
    "THRESHER_PRIVATE_HOSTS": "hosts",
    "THRESHER_PROGRESS": "flag",
    "THRESHER_PROGRESS_SECONDS": "number",
    "THRESHER_RECHECK_DAYS": "number",
    "THRESHER_REPLAY": "server",
    "THRESHER_RESUME_HOURS": "number",
    "THRESHER_RETRY_AFTER": "number",
    "THRESHER_RETRY_HOURS": "number",
    "THRESHER_STORE": "flag",
    "THRESHER_TDMREP": "flag",
    "THRESHER_WARC": "folder",
}
"""Every setting of Thresher and its kind."""

SCRAPY = {
    "AUTOTHROTTLE_ENABLED": "flag",
    "AUTOTHROTTLE_MAX_DELAY": "number",
    "AUTOTHROTTLE_START_DELAY": "number",
    "AUTOTHROTTLE_TARGET_CONCURRENCY": "number",
    "CLOSESPIDER_ERRORCOUNT": "whole",
    "CLOSESPIDER_ITEMCOUNT": "whole",
    "CLOSESPIDER_PAGECOUNT": "whole",
    "CLOSESPIDER_TIMEOUT": "number",
    "CONCURRENT_ITEMS": "whole",
    "CONCURRENT_REQUESTS": "whole",
    "CONCURRENT_REQUESTS_PER_DOMAIN": "whole",
    "COOKIES_ENABLED": "flag",
    "DOWNLOAD_DELAY": "number",
    "DOWNLOAD_MAXSIZE": "whole",
    "DOWNLOAD_TIMEOUT": "number",
    "HTTPCACHE_ENABLED": "flag",
    "RETRY_ENABLED": "flag",
    "RETRY_TIMES": "whole",
    "ROBOTSTXT_OBEY": "flag",
    "STATS_DUMP": "flag",
    "URLLENGTH_LIMIT": "whole",
}
"""Settings of Scrapy that a person changes now and then, and their kinds."""


def check_settings(settings: BaseSettings, also: Iterable[str] = ()) -> None:
    """Every setting that is given has a name that there is (``also`` names more) and a value that it can have; else
    ``SettingError``."""
    known = {*SETTINGS, *also}
    for name in map(str, settings):
        if name.startswith(PREFIX) and name not in known:
            raise SettingError(f"unknown setting {name}; {_hint(name, known)}")
        if name not in SCRAPY and name.upper()[:4] == PREFIX[:4] and name not in known and _near(name.upper(), known):
            raise SettingError(f"unknown setting {name}; {_hint(name.upper(), known)}")
    for name, kind in (*SETTINGS.items(), *SCRAPY.items()):
        is_right, wrong = KINDS[kind]
        if name in settings and not is_right(value := settings.get(name)):
            raise SettingError(f"{name}: {value!r} {wrong}")


def outlets_module(settings: BaseSettings) -> str:
    """The package that new outlets of the project are written to: ``NEWSPIDER_MODULE``, else the first of ``SPIDER_MODULES``."""
    return str(settings.get("NEWSPIDER_MODULE") or next(iter(settings.getlist("SPIDER_MODULES")), "spiders"))


def folder(settings: BaseSettings, name: str, default: str) -> Path:
    """The folder that a setting names. A relative name counts from the folder of the project's ``scrapy.cfg``, wherever the
    command is given; without one, from the working folder."""
    path = Path(str(settings.get(name) or default)).expanduser()
    home = project_folder()
    return path if home == Path.cwd() else home / path


def project_folder() -> Path:
    """The folder of the nearest ``scrapy.cfg`` at or above the working folder, else the working folder."""
    from scrapy.utils.conf import closest_scrapy_cfg

    config = closest_scrapy_cfg()
    return Path(config).resolve().parent if config else Path.cwd()


def output_folder(settings: BaseSettings) -> Path:
    """The folder of the output files and stores."""
    return folder(settings, "THRESHER_OUTPUT_DIR", "output")


def _near(name: str, known: Iterable[str]) -> list[str]:
    return difflib.get_close_matches(name, known, n=1, cutoff=0.85)


def _hint(name: str, known: Iterable[str]) -> str:
    ends = [one.removeprefix(PREFIX) for one in known]
    near = _near(name, known) if not name.startswith(PREFIX) else difflib.get_close_matches(name.removeprefix(PREFIX), ends, n=1)
    return f"did you mean {PREFIX}{near[0].removeprefix(PREFIX)}?" if near else f"there are {', '.join(sorted(known))}"
