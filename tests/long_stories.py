"""Long invented stories: paragraphs and short lines in several languages, in the markup of several systems, with what sites print around."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import NamedTuple


class Tongue(NamedTuple):
    """The words of which a language's sentences are made: who, does what, to what, where, and for what reason."""

    code: str
    headline: str
    who: tuple[str, ...]
    does: tuple[str, ...]
    what: tuple[str, ...]
    where: tuple[str, ...]
    why: tuple[str, ...]
    frame: str
    end: str
    names: tuple[str, ...]
    heads: tuple[str, ...]
    said: tuple[str, ...]


ENGLISH = Tongue(
    "en", "The ferry that never came back to the north harbour",
    ("The harbour master", "A fisherman from the north quay", "The council", "Her brother", "The engineer", "One of the drivers",
     "The new mayor", "A woman at the market", "The old pilot", "Nobody in the office"),
    ("remembered", "had forgotten", "wrote down", "would not talk about", "showed us", "asked about", "had paid for", "counted"),
    ("the winter of the storm", "the second engine", "the price of coal", "the letters from the owners", "the last crossing",
     "the broken lamps", "the lists of the crew", "the money for the pier", "the night of the fire", "the charts"),
    ("in the house by the water", "before the inquiry opened", "at the long table of the club", "on the road to the bridge",
     "when the others had gone", "behind the customs shed"),
    ("because the papers had said otherwise", "and went home without another word", "though it was far too late by then",
     "which surprised all of us", "so the matter was dropped for years", "as if it had happened to somebody else"),
    "{who} {does} {what} {where}, {why}", ".",
    ("Ada Lindqvist", "Peter Oduya", "Marta Kowalska", "Captain Reyes"),
    ("The winter of the storm", "What the engine knew", "A bridge for nobody", "Letters from the owners", "The second inquiry"),
    ("“No,” he said.", "“Not that I know of.”", "“And then?”", "She laughed.", "“Who told you that?” I asked.", "Nobody answered."),
)  # fmt: skip
GERMAN = Tongue(
    "de", "Die Fähre, die nie wieder im Nordhafen festmachte",
    ("Der Hafenmeister", "Ein Fischer vom Nordkai", "Der Stadtrat", "Ihr Bruder", "Die Ingenieurin", "Einer der Fahrer",
     "Die neue Bürgermeisterin", "Eine Frau auf dem Markt", "Der alte Lotse"),
    ("erinnerte sich an", "vergaß", "notierte", "schwieg über", "zeigte uns", "fragte nach", "bezahlte", "zählte"),
    ("den Winter des Sturms", "die zweite Maschine", "den Preis der Kohle", "die Briefe der Eigner", "die letzte Überfahrt",
     "die zerbrochenen Lampen", "die Listen der Besatzung", "das Geld für den Anleger", "die Nacht des Feuers"),
    ("im Haus am Wasser", "vor Beginn der Untersuchung", "am langen Tisch des Vereins", "auf der Straße zur Brücke",
     "als die anderen gegangen waren", "hinter dem Zollschuppen"),
    ("weil in den Papieren etwas anderes stand", "und ging ohne ein weiteres Wort nach Hause", "obwohl es längst zu spät war",
     "was uns alle überraschte", "so dass die Sache jahrelang ruhte"),
    "{who} {does} {what} {where}, {why}", ".",
    ("Ada Lindqvist", "Jürgen Öttl", "Marta Kowalska", "Kapitän Reyes"),
    ("Der Winter des Sturms", "Was die Maschine wusste", "Eine Brücke für niemanden", "Briefe der Eigner"),
    ("„Nein“, sagte er.", "„Nicht dass ich wüsste.“", "„Und dann?“", "Sie lachte.", "Niemand antwortete."),
)  # fmt: skip
RUSSIAN = Tongue(
    "ru", "Паром, который так и не вернулся в северную гавань",
    ("Начальник порта", "Рыбак с северного причала", "Городской совет", "Её брат", "Старый инженер", "Один из водителей",
     "Новый мэр", "Женщина на рынке", "Старый лоцман"),
    ("вспомнил", "давно забыл", "записал", "не хотел обсуждать", "показал нам", "спросил про", "оплатил", "пересчитал"),
    ("зиму великого шторма", "вторую машину", "цену на уголь", "письма владельцев", "последний рейс", "разбитые фонари",
     "списки команды", "деньги на причал", "ночь пожара", "старые карты"),
    ("в доме у воды", "до начала расследования", "за длинным столом клуба", "по дороге к мосту", "когда все разошлись",
     "за таможенным складом"),
    ("потому что в бумагах стояло другое", "и ушёл домой без единого слова", "хотя было уже слишком поздно",
     "что удивило всех нас", "так что дело отложили на годы"),
    "{who} {does} {what} {where}, {why}", ".",
    ("Ада Линдквист", "Пётр Одуев", "Марта Ковальская", "Капитан Рейес"),
    ("Зима великого шторма", "Что знала машина", "Мост ни для кого", "Письма владельцев"),
    ("— Нет, — сказал он.", "— Насколько мне известно, нет.", "— А потом?", "Она засмеялась.", "Никто не ответил."),
)  # fmt: skip
ARABIC = Tongue(
    "ar", "العبارة التي لم تعد إلى الميناء الشمالي",
    ("مدير الميناء", "صياد من الرصيف الشمالي", "المجلس البلدي", "شقيقها الأكبر", "المهندس العجوز", "أحد السائقين",
     "رئيس البلدية الجديد", "رجل في السوق"),
    ("تذكر", "نسي", "كتب عن", "رفض الحديث عن", "عرض علينا", "سأل عن", "دفع ثمن", "أحصى"),
    ("شتاء العاصفة الكبيرة", "المحرك الثاني", "سعر الفحم", "رسائل المالكين", "الرحلة الأخيرة", "المصابيح المكسورة",
     "قوائم الطاقم", "أموال الرصيف", "ليلة الحريق"),
    ("في البيت القريب من الماء", "قبل بدء التحقيق", "على طاولة النادي الطويلة", "في الطريق إلى الجسر", "بعد أن غادر الآخرون"),
    ("لأن الأوراق قالت غير ذلك", "وعاد إلى بيته دون كلمة أخرى", "مع أن الوقت كان قد فات", "وهو ما فاجأنا جميعا",
     "ولذلك تأجل الأمر سنوات"),
    "{does} {who} {what} {where}، {why}", ".",
    ("آدا ليندكفيست", "بطرس عودة", "مارتا كوالسكا", "القبطان رييس"),
    ("شتاء العاصفة", "ما عرفه المحرك", "جسر بلا عابرين", "رسائل المالكين"),
    ("«لا»، قال الرجل.", "«ليس على حد علمي».", "«وماذا بعد؟»", "ضحكت المرأة.", "لم يجب أحد."),
)  # fmt: skip
CHINESE = Tongue(
    "zh", "那艘再也没有回到北港的渡轮",
    ("港务长", "北码头的一位渔民", "市议会", "她的哥哥", "那位老工程师", "其中一名司机", "新任市长", "市场里的一个女人", "老领航员"),
    ("记得", "早已忘记", "写下了", "不愿谈起", "给我们看了", "问起", "支付了", "数过"),
    ("那个风暴的冬天", "第二台发动机", "煤的价格", "船主的来信", "最后一次航行", "打碎的灯", "船员的名单", "码头的款项", "火灾的那一夜"),
    ("在水边的房子里", "在调查开始之前", "在俱乐部的长桌旁", "在去桥边的路上", "在别人都离开以后", "在海关仓库的后面"),
    ("因为文件里说的是另一回事", "然后一言不发地回家了", "尽管那时已经太晚", "这让我们所有人都感到意外", "于是这件事被搁置了很多年"),
    "{who}{where}{does}{what}，{why}", "。",
    ("林阿达", "欧彼得", "柯玛塔", "雷船长"),
    ("风暴的冬天", "发动机知道什么", "没有人走的桥", "船主的来信"),
    ("“没有。”他说。", "“据我所知没有。”", "“然后呢？”", "她笑了。", "没有人回答。"),
)  # fmt: skip
TONGUES = (ENGLISH, GERMAN, RUSSIAN, ARABIC, CHINESE)


class Line(NamedTuple):
    """A line of a story: ``p`` for a paragraph or ``h2`` for a sub-head, and its text."""

    tag: str
    text: str


def sentence(of: random.Random, tongue: Tongue) -> str:
    """A sentence of the language."""
    parts = {part: of.choice(getattr(tongue, part)) for part in ("who", "does", "what", "where", "why")}
    return tongue.frame.format(**parts) + tongue.end


def paragraphs(count: int, tongue: Tongue = ENGLISH, seed: int = 1) -> list[Line]:
    """So many paragraphs, none of them twice."""
    of, seen = random.Random(f"{seed} {tongue.code}"), dict[str, None]()
    space = "" if tongue is CHINESE else " "
    while len(seen) < count:
        seen.setdefault(space.join(sentence(of, tongue) for _ in range(of.randint(2, 4))))
    return [Line("p", text) for text in seen]


def _heads(of: random.Random, tongue: Tongue) -> Iterator[Line]:
    for number in range(1, 10**6):
        yield Line("h2", f"{tongue.heads[of.randrange(len(tongue.heads))]} {number}")


def _said(of: random.Random, tongue: Tongue) -> Iterator[Line]:
    while True:
        yield Line("p", of.choice(tongue.said))


def _speakers(of: random.Random, tongue: Tongue) -> Iterator[Line]:
    while True:
        yield Line("p", f"{of.choice(tongue.names)}:")


def _numbers(of: random.Random, tongue: Tongue) -> Iterator[Line]:
    for number in range(1, 10**6):
        yield Line("p", f"{number}.")


def _questions(of: random.Random, tongue: Tongue) -> Iterator[Line]:
    while True:
        yield Line("p", f"Q: {of.choice(tongue.heads)}?")


def _asides(of: random.Random, tongue: Tongue) -> Iterator[Line]:
    while True:
        yield Line("p", f"({of.choice(tongue.names)}, {of.randint(1900, 2020)})")


SHORT: dict[str, Callable[[random.Random, Tongue], Iterator[Line]]] = {
    "heads": _heads, "said": _said, "speakers": _speakers, "numbers": _numbers, "questions": _questions, "asides": _asides,
}  # fmt: skip
"""Kinds of short lines between the paragraphs of a story."""


def with_short(lines: list[Line], kind: str, tongue: Tongue = ENGLISH, *, every: int = 1) -> list[Line]:
    """The story with a short line of the kind after every so many paragraphs, the last aside."""
    made = SHORT[kind](random.Random(3), tongue)
    mixed = []
    for place, line in enumerate(lines):
        mixed.append(line)
        if place % every == every - 1 and place + 1 < len(lines):
            mixed.append(next(made))
    return mixed


def _plain(lines: list[Line]) -> str:
    return "".join(f"<{tag}>{text}</{tag}>\n" for tag, text in lines)


def _article(lines: list[Line]) -> str:
    return f'<article><div class="content">{_plain(lines)}</div></article>'


def _unknown(lines: list[Line]) -> str:
    return '<div class="zq7"><div class="k19">' + "".join(f'<div class="xk3"><p class="a0">{text}</p></div>' for _, text in lines) + "</div></div>"


def _boxes(lines: list[Line]) -> str:
    return '<div class="qx">' + "".join(f'<div class="{tag}7">{text}</div>' for tag, text in lines) + "</div>"


def _broken(lines: list[Line]) -> str:
    return '<div class="jq">' + "<br><br>\n".join(text for _, text in lines) + "</div>"


def _sections(lines: list[Line]) -> str:
    parts = [lines[at : at + 25] for at in range(0, len(lines), 25)]
    return '<div class="wrap">' + "".join(f"<section>{_plain(part)}</section>" for part in parts) + "</div>"


MARKUPS: dict[str, Callable[[list[Line]], str]] = {
    "plain": _plain, "article": _article, "unknown": _unknown, "boxes": _boxes, "broken": _broken, "sections": _sections,
}  # fmt: skip
"""How a system prints the lines of a story."""

_LINKS = "Storm warning for the coast|Bakery reopens after the flood|Seven walks along the river|Museum finds a lost chart".split("|")
MENU = '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/town">Town</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>'
SIDE = '<aside class="sidebar"><h3>Most read</h3><ul>' + "".join(f'<li><a href="/m/{n}">{text}</a></li>' for n, text in enumerate(_LINKS)) + "</ul></aside>"
RELATED = '<div class="related"><h3>Related stories</h3><ul>' + "".join(f'<li><a href="/r/{n}">{text} again</a></li>' for n, text in enumerate(_LINKS)) + "</ul></div>"
COMMENTS = '<div id="comments" class="comments"><h3>2 Comments</h3>' + "".join(
    f'<div class="comment"><span class="author">{who}</span> <time datetime="2024-05-0{day}T10:00">{day} May 2024</time><p>{text}</p></div>'
    for who, day, text in (
        ("Jonas K.", 4, "I was on that ferry as a boy, and my aunt still keeps the ticket in a drawer of her kitchen."),
        ("riverwoman", 5, "A fine piece. The inquiry was a farce, as everybody in our street will tell you."),
    )
) + "</div>"  # fmt: skip
FOOT = '<footer><p>© 2024 Quay Courier. All rights reserved.</p><a href="/privacy">Privacy policy</a></footer>'
AROUND = ("Storm warning", "Most read", "Related stories", "my aunt still keeps", "a farce", "All rights reserved", "Sport")
"""What stands around the story and not in it."""


def page(lines: list[Line], markup: str = "article", tongue: Tongue = ENGLISH, *, furniture: bool = True, head: str = "") -> str:
    """A page of nobody's outlet with the story, and a menu, a side bar, related stories, comments and a foot around it."""
    story = MARKUPS[markup](lines)
    before, behind = (MENU, SIDE + RELATED + COMMENTS + FOOT) if furniture else ("", "")
    return (
        f'<!doctype html><html lang="{tongue.code}"><head><title>{tongue.headline}</title>{head}</head><body>{before}'
        f'<div class="page"><h1>{tongue.headline}</h1><p class="byline">By Ada Lindqvist</p>'
        f'<time datetime="2024-05-03T18:20:00Z">3 May 2024</time>{story}</div>{behind}</body></html>'
    )  # fmt: skip


def dump(lines: list[Line], tongue: Tongue = ENGLISH) -> str:
    """The same story as lines of text."""
    return "\n\n".join((tongue.headline, "By Ada Lindqvist", "3 May 2024", *(line.text for line in lines))) + "\n"
