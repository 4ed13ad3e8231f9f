"""The agency or outlet credited for a story: by a selector, lines, the end of the text, or the byline."""

from __future__ import annotations

from cleaners.agencies import is_agency_credit
from cleaners.sources import is_source_label, read_source
from scraper.fields.source.shown import BESIDE, UNLABELLED, Sighting, amid, at_foot, in_byline, in_head, is_labelled
from scraper.fields.source.trailing import Closing
from scraper.page.run import Run
from scraper.partition.candidates import Candidate
from scraper.partition.work import Work


def run(work: Work, body: list[Run], closing: Closing | None = None, dateline: str | None = None) -> None:
    """Fill in the source and claim its lines. What the outlet's selector finds goes before what the text ends with, this before
    labelled lines below the story, these before the head's; a byline's or a dateline's agency is the last."""
    _declared(work)
    found: list[Sighting] = []
    if closing is not None and closing.text is not None:
        found.append(Sighting(closing.text, "credit at the end of the text"))
    below = list(at_foot(work, body))
    found += [one for one in below if one.rule != UNLABELLED]
    found += amid(work, body)
    above = list(in_head(work, body))
    found += above if any(is_labelled(work, one) for one in above) else []
    found += [one for one in below if one.rule == UNLABELLED]
    found += above if above and above[0] not in found else []
    found += in_byline(work)
    if dateline is not None and is_credit(work, dateline):
        found.append(Sighting(dateline, "agency in the dateline"))
    if work.record.source is None and found:
        work.record.source = found[0].text
        work.note("source", f"shape:{found[0].rule}")
    kept = [Candidate(one.text, one.rule, "shown", (one.line.index,) if one.line else ()) for one in found]
    work.lose("source", kept[:10] if work.record.provenance.get("source", "").startswith("css") else kept[1:10])
    _claim(work, found)


def give_amid(work: Work, lines: list[Run]) -> None:
    """Claim the lines that name the source between a page's paragraphs; the first gives it where nothing else does."""
    for line in lines:
        named = read_source(line.text) or line.text.strip("()[] ")
        if work.record.source is None and not is_source_label(line.text):
            work.record.source = named
            work.note("source", "shape:source line amid the story")
        again = named != work.record.source
        work.claim_free([line], "boilerplate" if again else "source", "source again" if again else "source line amid the story")


def is_credit(work: Work, text: str) -> bool:
    """Whether a credit beside a place is an agency's, or another station's than the one whose page it is; an author's is none."""
    if is_agency_credit(text):
        return True
    if any(text == author.name for author in work.record.authors):
        return False
    own = text.casefold().replace(" ", "")
    host = (work.address or "").split("//")[-1].split("/")[0]
    return not any(own in one or one in own for one in work.site_keys) and own not in host


def _declared(work: Work) -> None:
    found = work.pick(work.layout.source)
    if found is None:
        return
    rule, elements = found
    text = work.shown(elements[0])
    work.record.source = read_source(text) or text or None
    work.note("source", rule)
    work.claim_element(elements[0], "source", rule)


def _claim(work: Work, found: list[Sighting]) -> None:
    """The lines that name the source are its; those that name another one are said again."""
    for one in found:
        if one.line is None:
            continue
        if not work.is_free(one.line):
            if one.rule == BESIDE and one.text == work.record.source:
                work.claim_text(one.line, one.text, "source", f"shape:{one.rule}")
            continue
        if len(one.text) + 30 < len(one.line.text) and any(map(str.isdigit, one.line.text)):
            work.claim_text(one.line, one.text, "source", f"shape:{one.rule}")
            continue
        again = one.text != work.record.source
        work.claim(one.line, "boilerplate" if again else "source", "source again" if again else f"shape:{one.rule}")
