"""Write the present separation of the fixtures as what is expected: ``python -m tests.accept [outlet/case …]``.

Prints which fields of which case change. Read each change before committing it.
"""

from __future__ import annotations

import sys

from tests.fixture_cases import ARTICLES, Case, canonical


def accept(case: Case) -> list[str]:
    """Write the case's ``expected.json`` and return the names of the fields that changed (``new`` for a new file)."""
    record = case.separate().to_dict()
    if not case.expected_file.exists():
        case.expected_file.write_text(canonical(record), encoding="utf-8")
        return ["new"]
    before = case.expected
    case.expected_file.write_text(canonical(record), encoding="utf-8")
    return [name for name in {**record, **before} if record.get(name) != before.get(name) or name not in before]


def main(names: list[str]) -> int:
    """Accept the named cases, or all of them; 2 for a name that is no case's."""
    unknown = set(names) - {str(case) for case in ARTICLES}
    if unknown:
        print(f"no such article case: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    for case in ARTICLES:
        if not names or str(case) in names:
            changed = accept(case)
            print(f"{case}: {', '.join(changed) if changed else 'unchanged'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
