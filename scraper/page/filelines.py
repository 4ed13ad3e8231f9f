"""Kinds of text files recognised by the form of most of their lines: tables, settings, logs, source code, Markdown of
projects. Prose has few such lines."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Sequence

_MOST = 64 * 1024
_FEWEST = 3
_END = 150
_HIGHEST = 8
"""The first heading of a Markdown file stands in so many lines."""
_SCRIPT = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.S | re.I)
_PROSE = re.compile(r"\w[\w'’,;-]*(?: \S+){11,}")
"""A dozen words in a row."""

_FENCE = re.compile(r" {0,3}(?:```|~~~)[\w+.#{}= -]*$")
_RULE = re.compile(r"\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?$")
_BADGE = re.compile(r"\[!\[[^\]]*\]\([^)]*\)\]\(|!\[[^\]]*\]\(https?://(?:img\.shields\.io|badge|github\.com)")
_FILE_LINK = re.compile(r"\]\((?!https?:)[\w./-]+\.(?:md|rst|py|txt|json|ya?ml|toml|js|ts|sh|cfg)(?:#[\w-]*)?\)")
_CHAPTER = re.compile(
    r"#{1,4} +(?:install|usage|getting started|quick ?start|licen[cs]e|contribut|requirements|prerequisites|change ?log|settings"
    r"|configuration|development|documentation|unreleased|\[unreleased\]|\[?v?\d+\.\d+(?:\.\d+)?\]?(?: |$)|added$|fixed$|removed$"
    r"|table of contents|set-?up|building|tests?$|testing|api\b|faq$|exit codes|from python)",
    re.I,
)
_CODE_SPAN = re.compile(r"(?<!`)`[^`\n]{1,80}`(?!`)")
_HEADING = re.compile(r"#{1,6} +\S")

_KEY_VALUE = re.compile(r"\s*[A-Za-z_][\w.\-/\" ]{0,60}?\s*[=:]\s*(?!//)")
_ASSIGNMENT = re.compile(r"\s*(?:export\s+)?[A-Za-z_][\w.-]{0,80}\s*=")
_SECTION = re.compile(r"\[[^\]\n]{1,80}\]\s*(?:[;#].*)?$")
_YAML_KEY = re.compile(r"(\s*(?:- +)?)([a-z_$\"'][\w.\-/$\"']{0,60}):(?:\s+(.*))?$", re.I)
_YAML_ITEM = re.compile(r"\s*- +\S|\s*-$|---|\.\.\.$")

_LEVEL = re.compile(
    r"\b(?:DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL|TRACE|SEVERE)\b|\[(?:debug|info|notice|warn|error)\]"
)
_LEVEL_FIRST = re.compile(r"\[?(?:DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL|TRACE)\b\]?[ :]")
_STAMP = re.compile(r"[\[(]?\d{4}[-/.]\d\d[-/.]\d\d[T ]\d\d:\d\d:\d\d|\[?\d\d:\d\d:\d\d[.,]\d{3}|\d{10}\.\d{3}\b")
_SYSLOG = re.compile(r"(?:<\d+>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT[\d:.]+\S*) \S+ [\w./-]+(?:\[\d+\])?: ")
_ACCESS = re.compile(r"\S+ \S+ \S+ \[\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d")

_STATEMENT = re.compile(
    r"""\s*(?:
      (?:from\s+[\w.]+\s+)?import\s+(?:[\w.*{},\s"'@/-]+|\()(?:\s+(?:as|from)\s+\S+)?;?\s*(?:\#.*)?$
    | (?:async\s+)?def\s+\w+[\(\[].*|class\s+\w+(?:\(.*\))?\s*(?:extends\s+\w+\s*)?[:{]\s*$
    | (?:export\s+|default\s+|async\s+)*function\b\s*\w*\s*\(.*
    | (?:export\s+)?(?:const|let|var)\s+[\w${\[].*=.*|\#\s*(?:include\s*[<"]|define\s+\w|ifn?def\s+\w|endif\b|pragma\s).*
    | (?:public|private|protected|static|final)\s+[\w<>\[\]., ]+[({;=].*|package\s+[\w.]+;?$|use\s+[\w\\:]+.*;$|using\s+[\w.]+;$
    | func\s+(?:\(.*\)\s*)?\w+\(.*|fn\s+\w+.*\{$|(?:pub|impl|struct|enum|trait|namespace|interface|typedef)\s+\w.*[{;]$
    | (?:if|elif|while|for|with|except|match|case)\b.*:\s*(?:\#.*)?$|(?:else|try|finally)\s*:$
    | (?:if|for|while|switch)\s*\(.*\)\s*\{?$
    | return\b[^.!?]*;?$|raise\s+\w+.*|@[\w.]+(?:\(.*\))?$|[\w.\[\]"'$*>-]+(?:\s*:\s*[\w\[\], |."]+)?\s*[-+*/|&:?]?=(?!=)\s*\S.*
    | (?:CREATE\s+(?:TABLE|INDEX|VIEW|DATABASE)|INSERT\s+INTO|DROP\s+TABLE|ALTER\s+TABLE|SELECT\b.*\bFROM)\b.*
    | \S[^!?]*\{$|-{0,2}[a-z][a-z-]*:\s*[^;]+;$|\.PHONY\s*:.*
    | (?:fi|done|esac|then|do|end|endif|endfunction)\s*;?$|(?:if|elif|while)\s+\[.*
    | local\s+\w+=.*|(?:echo|printf|require)\s*[\("$'].*
    )""",
    re.X,
)
_PUNCTUATED = re.compile(r".*[;{}]\s*(?://.*|/\*.*)?$|\s*[)\]}]+[,;:]?\s*$|.*[\w\])\"']\($|.*[(\[{]$|\s*['\"(\[{\d-].*['\")\]}\d]\s*,$")
_REMARK = re.compile(r"\t+@?\S|\s*(?://|/\*|\*/|\*\s|\#(?!\#)|--\s|\"\"\"|''')")
_BLOCK_REMARK = re.compile(r"/\*.*?(?:\*/|\Z)|\"\"\".*?(?:\"\"\"|\Z)|'''.*?(?:'''|\Z)", re.S)
_SYMBOLS = frozenset("{}()[];=<>&\\+*$_^~`")


def lines_kind(text: str, *, is_markup: bool) -> str | None:
    """The kind of file that most lines speak for, ``None`` where they may be a page's. Of a text that begins as markup only
    Markdown is told."""
    head = text[:_MOST]
    whole = [line for line in (head.rpartition("\n")[0] if len(text) > _MOST else head).splitlines() if line.strip()]
    lines = [_short(line) for line in whole]
    if _is_project_markdown(lines):
        return "Markdown of a project"
    if is_markup:
        return None
    kinds: tuple[tuple[str, Callable[[], bool]], ...] = (
        ("a table (CSV)", lambda: _is_table(whole)),
        ("a log file", lambda: _is_log(lines)),
        ("a file of settings (INI)", lambda: _is_settings(lines)),
        ("a YAML file", lambda: _is_yaml(lines)),
        ("source code", lambda: _is_code(head)),
    )
    return next((kind for kind, is_it in kinds if is_it()), None)


def _short(line: str) -> str:
    """The two ends of a long line: its beginning and end tell its kind."""
    return line if len(line) <= 2 * _END else f"{line[:_END]} {line[-_END:]}"


def _share(lines: Sequence[str], is_one: Callable[[str], object]) -> float:
    return sum(bool(is_one(line)) for line in lines) / len(lines) if lines else 0.0


def _is_project_markdown(lines: Sequence[str]) -> bool:
    """Headings, and at least two of: fenced code, a table's rule, a badge, links to files, the chapters that projects have.
    A story written in Markdown has headings, but hardly these."""
    if not any(_HEADING.match(line) for line in lines[:_HIGHEST]):
        return False
    signs = (
        sum(bool(_FENCE.match(line)) for line in lines) >= 2,
        any(_RULE.match(line) for line in lines),
        any(_BADGE.search(line) for line in lines),
        any(_FILE_LINK.search(line) for line in lines),
        any(_CHAPTER.match(line) for line in lines),
        sum(bool(_CHAPTER.match(line)) for line in lines) >= 2,
        sum(bool(_CODE_SPAN.search(line)) for line in lines) >= _FEWEST,
    )
    return sum(signs) >= 2


def _is_table(lines: Sequence[str]) -> bool:
    """Rows with as many cells each, under a row of names or with nothing like prose between the separators."""
    return len(lines) > 1 and any(mark in lines[0] and _has_rows(lines, mark) for mark in ",;\t|")


def _has_rows(lines: Sequence[str], mark: str) -> bool:
    try:
        rows = [row for _, row in zip(range(200), csv.reader(lines, delimiter=mark), strict=False) if row]
    except csv.Error:
        return False
    width = len(rows[0])
    if width < 2 or len(rows) < 2 or sum(len(row) == width for row in rows) < 0.9 * len(rows):
        return False
    if all(re.fullmatch(r"[A-Za-z_][\w.\-/:#]{0,40}", cell) for cell in rows[0]) and (width > 2 or mark in ",\t"):
        return True
    spaced = sum(cell.startswith(" ") for row in rows for cell in row[1:])
    return width >= 3 and len(rows) >= _FEWEST and (mark in "\t|" or spaced < 0.1 * (width - 1) * len(rows))


def _is_logged(line: str) -> bool:
    is_stamped = _STAMP.match(line) and _LEVEL.search(line)
    return bool(is_stamped or _LEVEL_FIRST.match(line) or _SYSLOG.match(line) or _ACCESS.match(line))


def _is_log(lines: Sequence[str]) -> bool:
    return len(lines) >= _FEWEST and (_share(lines, _is_logged) > 0.6 or _share(lines, _STAMP.match) > 0.95)


def _is_settings(lines: Sequence[str]) -> bool:
    """Sections with assignments below them, or assignments alone."""
    lines = [line for line in lines if line.lstrip()[0] not in "#;!"]
    if len(lines) < 2 or any(_PROSE.match(line) for line in lines):
        return False
    if _SECTION.match(lines[0]) and _KEY_VALUE.match(lines[1]):
        return _share(lines, lambda line: _SECTION.match(line) or _KEY_VALUE.match(line) or line[0].isspace()) >= 0.9
    return len(lines) >= _FEWEST and _share(lines, _ASSIGNMENT.match) >= 0.9


def _is_yaml(lines: Sequence[str]) -> bool:
    """Names with values, each once on its level, some of them with more lines below; no prose but in a value now and then."""
    lines = [line for line in lines if not line.lstrip().startswith("#")]
    keys = [key for line in lines if (key := _YAML_KEY.match(line))]
    top = [key[2] for key in keys if not key[1]]
    if not lines or not (_YAML_KEY.match(lines[0]) or lines[0].strip() == "---") or len(keys) < _FEWEST:
        return False
    if len(set(top)) < len(top) or _share(lines, _PROSE.match) > 0.1:
        return False
    is_built = _share(lines, lambda line: _YAML_KEY.match(line) or _YAML_ITEM.match(line) or line[0].isspace()) >= 0.95
    return is_built and (lines[0].strip() == "---" or any(not key[3] for key in keys) or all(key[2].islower() for key in keys))


def _is_code(head: str) -> bool:
    """Statements, and lines that end as only code does; or so many brackets and signs that it can be nothing else."""
    lines = [_short(line) for line in _BLOCK_REMARK.sub("//", _SCRIPT.sub("\n", head)).splitlines() if line.strip()]
    if _share(lines, lambda line: line.lstrip().startswith("<")) > 0.2:
        return False
    sample = head[:8192]
    signs = sum(char in _SYMBOLS for char in sample) / max(len(sample), 1)
    statements = sum(bool(_STATEMENT.match(line)) for line in lines)
    code = _code_lines(lines)
    begins = bool(lines) and bool(_code_lines(lines[:1]))
    is_packed = signs > 0.08 and len(lines) < 1 + len(head) / 300 and ";" in sample and "{" in sample
    return is_packed or (begins and statements >= _FEWEST and code >= 0.4 * len(lines)) or (
        statements >= 2 and code >= 0.8 * len(lines)
    )


def _code_lines(lines: Iterable[str]) -> int:
    return sum(bool(_STATEMENT.match(line) or _PUNCTUATED.match(line) or _REMARK.match(line)) for line in lines)
