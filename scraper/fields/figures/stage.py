"""Pictures of the story: captions and credits first, the pictures once the story's limits are known."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice
from operator import itemgetter

from cleaners.cues import is_reading_time
from cleaners.dump_cues import is_file_name
from cleaners.headlines import same_headline, site_keys
from cleaners.marked_captions import split_credit_line
from cleaners.text import letters, squeeze
from scraper.fields.figures.addresses import is_asides, is_drawn_small, is_furniture, is_portrait, is_writers_box, source_of
from scraper.fields.figures.behind import claim_behind
from scraper.fields.figures.captions import Captions, captions_of, is_head, is_no_caption
from scraper.fields.figures.gallery import tell_story, without_only_text
from scraper.fields.figures.joining import join_captions
from scraper.fields.furniture.stage import claim_asides
from scraper.fields.headline.head import Head, head_of
from scraper.fields.headline.head_reading import keep_head
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.inline import shows_itself
from scraper.page.selecting import within
from scraper.partition.work import Work
from scraper.record.article import Image

CREDITED = "shape:caption with a credit"
"""The rule by which the body's stage leaves a line to the picture above it."""
_BELOW = 2
"""A caption stands so many lines below its picture at most."""
_MOST_PICTURES = 1_000
_SMALL = 90
"""Pictures declared this narrow or low (CSS pixels) are icons, logos or portraits."""
_RATIO = 16
"""Two numbers that are no greater, and not equal, are a picture's proportions ("4", "3")."""
_CREDIT_CHARS = 120
_OF_HEAD = ("byline", "date", "standfirst", "kicker", "figure")
_HEAD_LINES = 40
_PICTURE_ADDRESS = re.compile(r"(?i)(?:https?:)?/?[^\s,\"'<>{}]{1,500}\.(?:jpe?g|png|webp|avif|gif)(?=$|[\s?,])")
_MOST_PARTS = 200


def run(work: Work) -> None:
    """Claim captions that the markup marks, read the head, and claim the captions that it shows."""
    claim_asides(work)
    page = work.html
    if page is not None:
        found = work.pick(work.layout.caption)
        captions = found[1] if found else page.lookup("figcaption")
        for element in captions if found or not tell_story(work, captions) else ():
            lines = (line for line in page.runs_in(element) if found or not is_head(line.text))
            work.claim_free(lines, "figure", found[0] if found else "figcaption")
        _claim_boxes(work, page)
        claim_behind(work, page)
    head = keep_head(work)
    seen: set[str] = set()
    head.captions = without_only_text(work, head.captions)
    for line in head.captions:
        again = letters(line.text) in seen
        seen.add(letters(line.text))
        if again or is_reading_time(line.text):
            work.claim(line, "boilerplate", "caption again" if again else "time it takes to read")
        elif work.html is not None and is_no_caption(line.text):
            continue
        else:
            work.claim(line, "figure", "shape:caption")


def _claim_boxes(work: Work, page: HtmlPage) -> None:
    """Claim the lines that stand with a picture in a box of its own."""
    captions = captions_of(work)
    outside = (one.element for one in page.pictures[:_MOST_PICTURES] if next(one.element.iterancestors("figure"), None) is None)
    boxes = [shown for one in outside if (shown := captions.shown_with(one)) is not None]
    if tell_story(work, list(dict.fromkeys(line.element for shown in boxes for line in shown.lines))):
        return
    for shown in boxes:
        if shown.lines:
            work.claim_free(shown.lines, "figure", "box of a picture")
            near = work.free(max(0, shown.lines[0].index - _BELOW), shown.lines[-1].index + _BELOW)
            work.claim_free((line for line in near if is_file_name(line.text)), "boilerplate", "name of a file")


def collect(work: Work) -> None:
    """Make the list of pictures, after the story's bounds are known."""
    work.record.images = _from_markup(work) if work.html is not None else _from_lines(work)
    images = work.record.images
    if images:
        work.note("images", "markup" if work.html is not None else "shape:caption")
    if work.html is None or any(image.url for image in images):
        return
    url = work.absolute(work.page.metadata.first("og:image", "og:image:url", "twitter:image", "twitter:image:src"))
    if url is not None and not is_furniture(url):
        if not images:
            images.append(Image(alt=work.page.metadata.first("og:image:alt", "twitter:image:alt")))
            work.note("images", "meta:og:image")
        images[0].url = url


def _from_lines(work: Work) -> list[Image]:
    """A dump's one picture: what its alternative text, caption and credit lines say."""
    head = head_of(work)
    if head is None:
        return []
    alt = next((mark.found["alt"] for mark in head.marks.values() if mark.role == "alt"), None)
    if alt is None and head.repeats and head.headline is not None:
        alt = head.headline.text
    caption, credit = join_captions([line for line in head.captions if work.ledger.owner(line.index) == "figure"])
    if not (alt and (caption or credit)) and not caption and not credit:
        return [Image(alt=alt)] if alt and _is_alt(work, alt) else []
    return [Image(alt=alt, caption=caption, credit=credit)]


def _is_alt(work: Work, alt: str) -> bool:
    head = head_of(work)
    return head is not None and any(mark.role == "alt" for mark in head.marks.values())


def _from_markup(work: Work) -> list[Image]:
    page, head = work.html, head_of(work)
    body = [claim.run for claim in work.ledger if claim.owner == "body"]
    if page is None or head is None or not (body or head.headline):
        return []
    top = _top(work, head, body)
    end = body[-1] + 1 if body else top + 12
    regions, captions = _Regions(work), captions_of(work)
    places: dict[str | None, tuple[int, Image]] = {}
    if len(page.pictures) > _MOST_PICTURES and page.pictures[_MOST_PICTURES].position <= end:
        detail = f"the page has {len(page.pictures):,}; those behind the first {_MOST_PICTURES:,} are not read"
        work.problem("images", "more pictures", detail)
    for picture in page.pictures[:_MOST_PICTURES]:
        if top <= picture.position <= end and regions.is_of_story(picture.element, captions):
            image = _image(work, picture.element, captions)
            if image is not None:
                places.setdefault(image.url or f"picture {picture.position}", (picture.position, image))
    _add_unseen(work, page, places, range(max(0, top), end + 1), regions, captions)
    placed = sorted(places.values(), key=itemgetter(0))
    images = [image for _, image in placed]
    _give_captions(work, images, [place for place, _ in placed])
    _claim_credits(work, list(places.values()), top, end)
    _give_credits(work, list(places.values()))
    return images


def _top(work: Work, head: Head, body: list[int]) -> int:
    """Where the story's pictures may begin: a little above the headline; without one, at the first line of a head."""
    if head.first is not None:
        return head.first.index - 3
    start = body[0] if body else 0
    near = (claim.run for claim in work.ledger if claim.owner in _OF_HEAD and start - _HEAD_LINES <= claim.run < start)
    return min([start - 8, *(run - 1 for run in near)]) if body else 0


def _add_unseen(
    work: Work,
    page: HtmlPage,
    places: dict[str | None, tuple[int, Image]],
    inside: range,
    regions: _Regions,
    captions: Captions,
) -> None:
    """Add the pictures of figures that have a caption and no element for a picture that anybody knows: a script shows it."""
    for figure in page.lookup("figure"):
        span = page.span(figure)
        parts = islice(figure.iterdescendants("*"), _MOST_PARTS)
        if not span or span.start not in inside or any(map(shows_itself, parts)):
            continue
        shown = captions.of_figure(page, figure)
        url = work.absolute(_address_in(figure))
        if not shown.lines or not within(figure, "figcaption") or not regions.is_of_story(figure, captions) or url in places:
            continue
        caption, credit = shown.told
        places[url or f"figure {span.start}"] = (span.start, Image(url=url, caption=caption, credit=credit))


def _address_in(figure: Element) -> str | None:
    """The address of a picture in any attribute of a figure's elements."""
    values = (value for one in islice(figure.iterdescendants("*"), _MOST_PARTS) for value in one.attrib.values())
    found = (value.strip().split()[0] for value in values if _PICTURE_ADDRESS.match(value.strip()) is not None)
    return next(found, None)


def _claim_credits(work: Work, places: list[tuple[int, Image]], top: int, end: int) -> None:
    """Claim the lines close below a picture that are nothing but a labelled credit."""
    near = {place + below for place, image in places if image.credit is None for below in range(_BELOW)}
    for line in work.free(max(0, top), end):
        if line.index in near and len(line.text) <= _CREDIT_CHARS:
            found = split_credit_line(line.text)
            if found is not None and found[0] is None:
                work.claim(line, "figure", CREDITED)


def _give_credits(work: Work, places: list[tuple[int, Image]]) -> None:
    """A caption with a credit that stands in the story belongs to the picture above it."""
    for claim in work.ledger:
        if claim.rule != CREDITED:
            continue
        found = split_credit_line(work.page.runs[claim.run].text)
        place, above = places[bisect_right(places, claim.run, key=itemgetter(0)) - 1] if places else (0, None)
        if found is not None and above is not None and 0 <= claim.run - place < _BELOW and above.credit is None:
            above.caption = above.caption or found[0]
            above.credit = found[1]


class _Regions:
    """Whose the regions of the page are, each element looked at once."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._of: dict[Element, bool | None] = {}

    def is_of_story(self, element: Element, captions: Captions) -> bool:
        """Not an icon or a logo, unless it has a caption, and not part of a region that belongs to somebody else."""
        values = [(element.get(side) or "").strip().removesuffix("px") for side in ("width", "height")]
        sides = [int(value) for value in values if value.isascii() and value.isdigit() and len(value) <= 4]
        ratio = len(sides) == 2 and max(sides) <= _RATIO and sides[0] != sides[1]
        if any(side <= _SMALL for side in sides) and not ratio and None in captions.of(element):
            return False
        for above in element.iterancestors():
            if above not in self._of:
                self._of[above] = self._judge(above)
            known = self._of[above]
            if known is not None:
                return known
        return True

    def _judge(self, above: Element) -> bool | None:
        """Whether what stands in an element is the story's; ``None`` where only what is around it says so."""
        page, owner = self._work.html, self._work.ledger.owner
        owners = {owner(index) for index in page.span(above)} - {"boilerplate", None} if page is not None else set()
        if owners and owners <= {"byline", "date", "date_modified"} and is_writers_box(above):
            return False
        if owners:
            return not owners <= {"related", "comments"}
        return False if above.tag in ("nav", "aside", "header", "footer", "form") else None


def _image(work: Work, element: Element, captions: Captions) -> Image | None:
    source = source_of(element)
    url = work.absolute(source)
    alt = squeeze(element.get("alt") or "")
    if url is not None and (is_furniture(source or "") or is_asides(url) or is_drawn_small(element)):
        return None
    names = site_keys(work.outlet.site_names)
    logo = letters(alt.split(",")[0]).replace(" ", "") in names if alt else False
    if logo and not _picture_name(alt, names):
        return None
    caption, credit = captions.of(element)
    if caption is None and credit is None and is_portrait(element, [author.name for author in work.record.authors]):
        return None
    placeholder = alt == "" and (source or "").split("?")[0].endswith(".gif")
    if (placeholder or url is None) and caption is None and credit is None:
        return None
    stem = (source or "").rsplit("/", 1)[-1].split(".")[0]
    if logo:
        alt = _picture_name(alt, names) or alt
    return Image(url=url, alt=alt if alt and alt.casefold() != stem.casefold() else None, caption=caption, credit=credit)


def _picture_name(alt: str, names: frozenset[str]) -> str | None:
    """What stands behind the outlet's own name in an alternative text ("Arab Today, arab today Headline")."""
    if "," not in alt:
        return None
    first, _, rest = alt.partition(",")
    own = letters(first)
    if letters(rest).startswith(own) and len(letters(rest)) > len(own):
        return rest.strip()[len(first.strip()) :].strip() or None
    return None


def _give_captions(work: Work, images: list[Image], places: list[int]) -> None:
    """Captions that stand outside a figure belong to the first picture without one, of several that stand right above them to
    the last."""
    head = head_of(work)
    if head is None or not head.captions:
        return
    lines = [line for line in head.captions if work.ledger.owner(line.index) == "figure"]
    caption, credit = join_captions(lines)
    if not caption and not credit:
        return
    without = [place for place, image in enumerate(images) if image.caption is None and image.credit is None]
    above = [place for place in without if places[place] == lines[0].index]
    bare = next((images[place] for place in (*above[-1:], *without)), None)
    if bare is None and images:
        return
    if bare is None:
        bare = Image()
        images.insert(0, bare)
    bare.caption, bare.credit = caption, credit
    if bare.alt and head.headline is not None and same_headline(bare.alt, head.headline.text):
        bare.alt = head.headline.text
