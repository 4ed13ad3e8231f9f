"""Chinese, Japanese and Korean pages: who is a person, what stands around and below a story, which language it is in."""

from __future__ import annotations

import pytest

from cleaners.body_cues import is_foreign_title, is_parting_word, is_rights_notice
from cleaners.han_names import is_han_body, is_han_name, split_han_names
from cleaners.people import read_people
from cleaners.scripts import language_in_script, script_of
from cleaners.sources import read_source
from cleaners.text import is_prose
from scraper import Article, separate

LEAD = "港口管理局周五表示，由于工程师正在修复长长的防波堤，老城的港口将继续关闭，渡轮改在北岸停靠，旅客须提前一小时到达。"
SECOND = "市长在记者会上说，修复工程将持续三个月，费用由市政府和港口公司共同承担，渔民可以申请补助，商户也将获得减税。"
THIRD = "当地居民对此表示理解，不过也有商户担心旅游季节受到影响，希望工程能够按时完成，市政府承诺每周公布一次工程进度。"


def page(head: str = "", foot: str = "", *, title: str = "老城港口因防波堤修复继续关闭三个月", lang: str = "") -> Article:
    body = "".join(f"<p>{one}</p>" for one in (LEAD, SECOND, THIRD))
    return separate(
        f"<html{lang}><head><title>{title}</title></head><body><div class='main'><h1>{title}</h1>{head}"
        f"<div class='text'>{body}{foot}</div></div></body></html>",
        url="https://paper.example/a/20200503.html",
    )


@pytest.mark.parametrize("name", ["王文", "段彦超", "温素霞", "欧阳娜娜", "佐藤一郎", "長谷川健", "中沢克二"])
def test_people(name: str) -> None:
    """A surname and one or two characters more, or a Japanese surname and what follows it."""
    assert is_han_name(name)
    assert read_people(name) == [name]


@pytest.mark.parametrize(
    "name", ["新京报", "新华社", "环球网", "参考消息", "网易", "最新文章", "查看更多", "未知", "发布于", "责任编辑", "编辑部", "医技药剂党支部", "中国地理学会"]
)
def test_bodies_and_buttons(name: str) -> None:
    """Papers, agencies, portals, offices and buttons are nobody, even where the page's data call them its author."""
    assert is_han_body(name)
    assert not is_han_name(name)
    assert read_people(name, alias=True) == []


def test_the_site_shortened_is_nobody() -> None:
    """Pages call themselves by the first characters of their site's name."""
    assert is_han_body("晨星", ("晨星财富号",))
    assert not is_han_body("晨星", ("北方财富号",))


def test_names_with_blanks_between_them() -> None:
    """Chinese papers list people with blanks; Japanese ones put a blank between surname and given name."""
    assert split_han_names("段彦超 廖艳") == ["段彦超", "廖艳"]
    assert split_han_names("山田 太郎") == []
    assert read_people("澎湃新闻记者 段彦超 廖艳") == ["段彦超", "廖艳"]
    assert read_people("采写：南都记者 余毅菁 向雪妮") == ["余毅菁", "向雪妮"]


@pytest.mark.parametrize(
    ("line", "authors", "byline"),
    [
        ("新京报记者 陆一夫", ["陆一夫"], "陆一夫"),
        ("作者：王文 编辑：李明 阅读：5380", ["王文"], "王文"),
        ("2020年5月3日 18:57 新京报", [], None),
        ("发布于", [], None),
    ],
)
def test_bylines(line: str, authors: list[str], byline: str | None) -> None:
    """The reporter is the author; a paper, a date, the next field of the line and a button are neither author nor byline."""
    article = page(f"<div class='byline'>{line}</div>")
    assert [one.name for one in article.authors] == authors
    assert article.byline == byline


def test_a_korean_reporter_below_the_story() -> None:
    """A short line with a name, the word for reporter and an address is a byline, and no part of the story."""
    lines = ("항만청은 금요일 기술자들이 긴 방파제를 수리하는 동안 구시가지 항구를 계속 폐쇄한다고 밝혔다.", "시장은 기자회견에서 공사가 석 달 동안 이어질 것이라고 말했다고 전했다.")
    body = "".join(f"<p>{one}</p>" for one in lines * 2)
    article = separate(
        f"<html><head><title>항구 폐쇄</title></head><body><h1>구시가지 항구 석 달 더 폐쇄</h1><div>{body}<p>최윤호 기자 uknow@paper.example</p>"
        "<p>[ⓒ 신문사, 무단전재 및 재배포 금지]</p></div></body></html>"
    )
    assert [one.name for one in article.authors] == ["최윤호"]
    assert article.language == "ko"
    assert article.body is not None
    assert article.body.endswith("전했다.")


def test_what_stands_around_a_story() -> None:
    """The path in the site, the size of the letters, the title elsewhere, source, editors and rights are not of the story."""
    article = page(
        "<div>当前位置：首页 &gt; 新闻 &gt; 港口</div><div>打印 字体： 放大 正常 缩小 分享</div><p>（原标题：港口关闭三个月）</p>",
        "<p>本文来源：新京报 责任编辑：杜硕_N12</p><p>版权所有，未经授权禁止转载</p>",
    )
    assert article.body == "\n\n".join((LEAD, SECOND, THIRD))
    assert article.source == "新京报"
    assert article.language == "zh"


@pytest.mark.parametrize(
    ("line", "parting"),
    [
        ("责任编辑：宪瑞", True), ("【编辑：姚昊】", True), ("编辑 刘晓阳 校对 李铭", True), ("来源：无锡交警", True),
        ("[류영상 기자 ifyou@paper.example]", True), ("（文・構成：山田太郎）", True),
        ("编辑部的故事是一部电视剧。", False), (THIRD, False), ("기자는 현장에서 주민들을 만났다.", False),
    ],
)  # fmt: skip
def test_last_lines(line: str, parting: bool) -> None:
    """Editors, sources and reporters' addresses end a story; sentences about editors do not."""
    assert is_parting_word(line) is parting


def test_notices() -> None:
    """Rights and the title elsewhere, by their words; sentences that begin alike are none."""
    assert all(map(is_rights_notice, ("转载请注明出处：快科技", "무단전재 및 재배포 금지", "本記事の無断転載を禁じます")))
    assert all(map(is_foreign_title, ("（原标题：港口关闭）", "原标题：港口丨关闭三个月", "（原题为《港口关闭》）")))
    assert not is_foreign_title("原来如此，他说：“不。”")
    assert [read_source(one) for one in ("来源：无锡交警", "来源：中国网 2019-05-18", "来自中国的消息")] == ["无锡交警", "中国网", None]


@pytest.mark.parametrize(
    ("declared", "text", "language"),
    [
        ("en", LEAD, "zh"), (None, LEAD, "zh"), ("zh-Hant", LEAD, "zh-Hant"), ("ja", "港は閉鎖されたままだと港湾局は金曜日に述べた。", "ja"),
        (None, "港は閉鎖されたままだと港湾局は金曜日に述べた。", "ja"), ("en", "Порт остаётся закрытым.", None), ("bg", "Порт остаётся закрытым.", "bg"),
        ("ru", "The harbour stays closed.", None), ("sr", "The harbour stays closed.", "sr"), ("pt", "O porto continua fechado.", "pt"),
        ("de", "123", "de"), ("en", "يبقى المرفأ مغلقا.", "ar"), ("fa", "بندر بسته است.", "fa"), ("en", "Το λιμάνι παραμένει κλειστό.", "el"),
        ("ar", "The harbour stays closed.", None), (None, "항구는 닫혀 있다.", "ko"),
    ],
)  # fmt: skip
def test_the_letters_speak(declared: str | None, text: str, language: str | None) -> None:
    """What the page declares holds unless the text is in letters of other languages; then those of the only one, or none."""
    assert language_in_script(declared, text) == language


def test_scripts() -> None:
    """The script of most letters; none for a text without letters."""
    assert [script_of(one) for one in (LEAD, "ABC", "12 3", "カタカナと漢字")] == ["han", "latin", None, "kana"]


@pytest.mark.parametrize(("lang", "language"), [("utf-8", "zh"), ("中文", "zh"), ("zh-cmn-Hans", "zh-cmn-Hans"), ("zh_CN", "zh-CN")])
def test_what_is_no_language_is_not_one(lang: str, language: str) -> None:
    """An encoding or a word in the place of a language tag is passed over."""
    assert page(lang=f' lang="{lang}"').language == language


def test_buttons_of_comments_run_together() -> None:
    """Counts and buttons without blanks between them are no author, and what half of the comments have in common no text."""
    items = "".join(
        f"<div class='comment-item'><div class='user'>{name}</div><div class='txt'>{text}</div><div>新浪微博微信QQ空间</div><div>举报赞{n}8回复</div></div>"
        for n, (name, text) in enumerate((("大风起兮", "希望工程早点结束"), ("小飞侠", "渡轮改道太不方便了"), ("卡瓦石", "支持修复防波堤")))
    )
    article = page(foot=f"</div><div class='comment-list'><h3>网友评论</h3>{items}")
    assert [(one.author, one.text) for one in article.comments] == [
        ("大风起兮", "希望工程早点结束"), ("小飞侠", "渡轮改道太不方便了"), ("卡瓦石", "支持修复防波堤"),
    ]  # fmt: skip


def test_a_character_says_more_than_a_letter() -> None:
    """A story of two hundred characters is none of a few words: beside a field for a password it is an article all the same."""
    last = "防波堤建于五十年前，去年冬天的风暴使它出现多处裂缝，专家建议在下一个雨季到来之前完成全部修复工作。"
    article = page("<form><input name='user'><input type='password'></form><div>2020年5月3日 18:57</div>", f"<p>{last}</p>")
    assert article.body == "\n\n".join((LEAD, SECOND, THIRD, last))
    assert is_prose(LEAD[:30] + "。")
    assert not is_prose("港口关闭。")
