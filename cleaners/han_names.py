"""Names in Chinese characters: whether they are a person or an organisation, without capitals or spaces to help.

A person is known by the surname at the beginning, for given names are free. The lists hold the common surnames of China and
Japan, not all: other people are found where the page vouches for an author (a label, its data).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_CHINESE = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林郑鄭谢謝罗羅梁宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘"
    "于余叶葉蒋蔣杜苏蘇魏程吕呂丁任沈姚卢盧傅钟鍾姜崔谭譚廖范範汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎閻薛尹段"
    "雷黎史龙龍陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢严嚴赖賴洪莫孔汤湯向常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊"
    "聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂塗成苗谷盛曲翁冉骆駱蓝"
    "藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚"
    "岑景党黨宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖"
    "巩鞏明佘池查麻苑迟遲邝鄺官封谈談匡鞠惠荆荊乐樂冀郁胥南班储儲原栗燕楚鄢劳勞谌諶奚皮粟冼蔺藺楼樓盘盤满滿闻聞位厉"
    "厲伊仝区區郜海阚闞花权權强帅屠豆朴盖蓋练練廉禹井祖漆巴丰豐支卿国國狄平计計索宣晋晉相初门門云雲容敬来扈晁芮都普"
    "阙闕浦戈伏鹿薄邸雍辜羊阿乌烏母裘亓修邰赫杭况況那宿鲜印逯隆茹诺戎琚皇战展干公"
)
_COMPOUND = tuple(
    """
    欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 尉迟 尉遲 皇甫 慕容 令狐 东方 東方 夏侯 司徒 公孙
    """.split()
)
_JAPANESE = tuple(
    """
    佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村
    斎藤 斉藤 清水 山崎 阿部 森 池田 橋本 山下 石川 中島 前田 藤田 後藤 小川 岡田 村上 長谷川
    近藤 石井 坂本 遠藤 藤井 青木 西村 福田 太田 三浦 藤原 松田 岡本 中川 中野 原田 小野 田村
    竹内 金子 和田 中山 石田 上田 森田 原 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 安藤 谷口
    大野 丸山 今井 高田 藤本 武田 村田 上野 杉山 増田 平野 大塚 千葉 久保 松井 小島 岩崎 桜井
    野口 松尾 野村 木下 菊地 佐野 大西 杉本 新井 浜田 菅原 市川 水野 小松 島田 古川 小山 高野
    五十嵐 中沢 中澤 大沢 黒田 石原 秋山 福島 永井 西田 松村 川口 吉川 山内 大久保 横田 白石
    西川 川崎 樋口 飯田 服部 小沢 片山 関 渡部 岩田 中田 矢野 星野 河野 大橋 北村 吉村 広瀬
    佐久間 浅野 須藤 久保田 荒木 大谷 馬場 黒木 尾崎 永田 平田 川村 本田 水谷 松下 内藤 熊谷
    望月 小池 富田 堀 岸 三宅 土屋 早川 荒井 石黒 小泉 安倍 麻生 菅 岸田 石破 河合 桑原 松岡
    安田 大石 菊池 沢田 野田 福井 大島 西山 川上 東 辻 川島 森本 中西 樋渡 成田 堀内 篠原 上原
    田口 大川 吉岡 土井 宮田 大村 奥村 山中 榎本 石橋 植田 小西 西野 平井 岩本 関口 山岸 落合
    """.split()
)
_BODY_ENDS = tuple(
    """
    网 網 报 報 报道 社 台 臺 刊 杂志 雜誌 新闻 新聞 财经 財經 科技 体育 體育 娱乐 在线 線上 频道 頻道 客户端 编辑部
    編輯部 編集部 编辑 編輯 小编 小編 中心 公司 集团 集團 会 會 学院 大学 大學 医院 支部 办公室 局 院 部 处 處 所 观察
    头条 消息 综合 綜合 资讯 資訊 热点 通讯 取材班 デスク 記者 记者 作者 时报 中国 银行 政府 法院 委 团队 號 公众号 有限
    オンライン 通信 ライター
    """.split()
)
_NO_NAME_BEGINS = tuple(
    """
    发布 發布 发表 查看 最新 相关 相關 来源 來源 责任 責任 返回 未知 佚名 匿名 登录 登入 注册 更多 转载 轉載 编辑 編輯 本报
    本報 本站 本刊 本网 首页 原创 原創 关注 分享 评论 评論 點閱 阅读 下载 热门 推荐 网友 綜合 综合 暂无 時間 时间 日期 字号
    字體
    """.split()
)
_PORTALS = frozenset(
    """
    网易 網易 新浪 腾讯 騰訊 搜狐 百度 凤凰 今日头条 微信 微博 知乎 雅虎 管理员 管理員 小编 楼主 读者
    """.split()
)
_HAN = re.compile(r"[\u3400-\u9fff々]+")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_LONGEST = 4


def is_wide(text: str) -> bool:
    """Whether the text has Chinese characters or Japanese syllables."""
    return not text.isascii() and _WIDE.search(text) is not None


def told_size(text: str) -> int:
    """How much a text says, in letters of an alphabet: a Chinese or Japanese character says as much as two and a half, a Korean
    syllable as much as two."""
    return len(text) if text.isascii() else len(text) + int(1.5 * len(_WIDE.findall(text))) + len(_HANGUL.findall(text))


def is_han_name(text: str) -> bool:
    """Whether the text has the shape of a Chinese or Japanese person's name in Chinese characters: two to four of them, the
    first of which are a surname, and not the name of a body."""
    if not 2 <= len(text) <= _LONGEST or _HAN.fullmatch(text) is None or is_han_body(text):
        return False
    if text.startswith(_COMPOUND):
        return len(text) > 2
    return (text[0] in _CHINESE and len(text) <= 3) or (len(text) > 2 and text.startswith(_JAPANESE))


def is_han_body(text: str, sites: Sequence[str] = ()) -> bool:
    """Whether a text in Chinese characters names a body, a site, a button or nobody ("新京报", "网易", "最新文章", "未知");
    ``sites`` are the keys of the site's names, which pages shorten ("网易" for "网易新闻")."""
    if not is_wide(text):
        return False
    name = text.strip(" .:：|")
    if name in _PORTALS or name.startswith(_NO_NAME_BEGINS) or name.endswith(_BODY_ENDS):
        return True
    return any(site.startswith(name) and is_wide(site) for site in sites)


def is_han_button(text: str) -> bool:
    """Whether a text in Chinese characters begins as buttons and labels do ("发布于", "查看更多")."""
    return text.startswith(_NO_NAME_BEGINS) and not text.endswith(_BODY_ENDS)


def split_han_names(text: str) -> list[str]:
    """The people of a list of Chinese names with blanks between them; [] for any other text (Japanese pages put a blank
    between surname and given name)."""
    parts = text.split()
    return parts if len(parts) > 1 and any(len(part) > 2 for part in parts) and all(map(is_han_name, parts)) else []


_SIGNED = re.compile(r"(?<=[。！？!?」』”])\s*[【（(［〔](?P<names>[^【】（）()［］〔〕]{2,40})[】）)］〕]$")
_LISTED = re.compile(r"[、,，・／/；;\s]+")
_HAN_TRADES = (
    "记者", "記者", "评论员", "評論員", "特派员", "特派員", "通讯员", "通訊員", "支局長", "編集委員", "論説委員", "客員", "部",
    "支局", "総局", "報道", "实习生",
)  # fmt: skip


def signature_start(paragraph: str) -> int:
    """Where a paragraph's own text ends before the names of its writers in brackets, as papers in Chinese and Japanese sign
    ("……と発表した。【ローマ田中一郎】", "……这座城！（评论员 王小明）"); its whole length without them."""
    found = _SIGNED.search(paragraph, max(0, len(paragraph) - 45)) if is_wide(paragraph[-8:]) else None
    if found is None:
        return len(paragraph)
    pieces = [piece for piece in _LISTED.split(found["names"]) if piece]
    named = [any(is_han_name(piece[-size:]) for size in (4, 3, 2) if size <= len(piece)) for piece in pieces]
    fits = any(named) and all(is_name or piece.endswith(_HAN_TRADES) for is_name, piece in zip(named, pieces, strict=True))
    return len(paragraph[: found.start()].rstrip()) if fits else len(paragraph)


_FILED_CHARS = 60
_FILED_BY = re.compile(
    r"(?:^|[\s／/〔【\[(（])(?:特約|特约|實習|实习)?[記记]者\s?(?P<name>[\u4e00-\u9fff]{2,4})\s?[／/]\s?[^／/]{2,10}[報报][導导道]"
)


def reporter_of_line(text: str) -> str | None:
    """The writer whom a Chinese line names before the place of the report ("記者王小明／台北報導"); ``None`` without one."""
    found = _FILED_BY.search(text) if "者" in text and len(text) <= _FILED_CHARS else None
    return found["name"] if found is not None else None
