"""Captures of invented stories in the shapes that real captures of the five outlets take, with what they hold.

``expect`` names only the fields that a case is about; every case must also keep the partition's invariants.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

P1 = "The harbour of Sinop will be closed to large ships from Monday while engineers repair the old breakwater, officials said on Thursday."
P2 = "The work is expected to last six weeks and to cost four million dollars, according to the regional port authority."
P3 = '"We cannot wait for another winter storm," said Leyla Demir, who heads the authority. "The wall has moved by almost a metre."'
P4 = "Fishing boats may still enter the inner basin between sunrise and noon, provided that they announce themselves by radio."
P5 = "Local traders fear losses during the busiest weeks of the season and have asked the ministry for help."
H = "Sinop harbour closes to large ships for repairs"
AR1 = "أعلنت هيئة الموانئ في المدينة يوم الخميس إغلاق الميناء القديم أمام السفن الكبيرة لمدة ستة أسابيع بسبب أعمال الصيانة."
AR2 = "وقالت رئيسة الهيئة إن الجدار تحرك نحو متر واحد خلال العاصفة الأخيرة، وإن الأعمال لا يمكن أن تنتظر شتاء آخر."
ARH = "إغلاق الميناء القديم أمام السفن الكبيرة ستة أسابيع"


@dataclass(frozen=True)
class Variant:
    """One capture: its outlet, its lines, and the fields that it must give."""

    name: str
    outlet: str
    text: str
    expect: dict[str, Any]
    url: str | None = None
    fetched_at: str | None = "2024-05-02T12:00:00+00:00"
    arguments: dict[str, Any] = field(default_factory=dict)


def _v(name: str, outlet: str, text: str, url: str | None = None, **expect: Any) -> Variant:
    return Variant(name, outlet, text, expect, url)


TRT = [
    _v("byline absent", "trtworld",
       f" date 2023-03-09 TÜRKİYE\n3 MIN READ\n{H}\nEngineers say the breakwater has moved by almost a metre.\n{H}\n"
       f"Waves hit the breakwater of Sinop, Türkiye. / AA\nMarch 9, 2023\n\n{P1}\n\n{P2}\n\n{P3}\n\nSOURCE:AA\nExplore\n"
       "Black Sea ports brace for autumn storms\nWhy Istanbul is building a second fish market\n",
       section="TÜRKİYE", headline=H, standfirst="Engineers say the breakwater has moved by almost a metre.", byline=None,
       date="2023-03-09", body=[P1, P2, P3], source="AA", caption="Waves hit the breakwater of Sinop, Türkiye.", credit="AA",
       related=[("Explore", "Black Sea ports brace for autumn storms"), ("Explore", "Why Istanbul is building a second fish market")]),
    _v("byline doubled", "trtworld",
       f"BIZTECH\n5 MIN READ\n{H}\nA closure of six weeks worries traders and fishermen alike\n{H}\n"
       f"The breakwater was built in 1954. / Photo: AP\nDefne ArslanDefne Arslan\nJune 1, 2024\n\n{P1}\n\n{P2}\n\nWho pays?\n\n{P3}\n\n"
       f"{P4}\n\nSOURCE:TRT World\nExplore\nBlack Sea ports brace for autumn storms\nBy Can Yücel\n"
       "We value your feedback and would love to hear your suggestions.\nContact us\n",
       section="BIZTECH", headline=H, standfirst="A closure of six weeks worries traders and fishermen alike", byline="Defne Arslan",
       authors=["Defne Arslan"], date="2024-06-01", body=[P1, P2, "Who pays?", P3, P4], headings=["Who pays?"], source="TRT World",
       caption="The breakwater was built in 1954.", credit="AP",
       related=[("Explore", "Black Sea ports brace for autumn storms")]),
    _v("two authors, no section, no reading time", "trtworld",
       f"{H}\nThe closure will last for six weeks.\n{H}\nThe breakwater was built in 1954. / AA Archive\nBy Defne Arslan, Can Yücel\n"
       f"October 3, 2022\n\n{P1}\n\n{P2}\n",
       headline=H, byline="Defne Arslan, Can Yücel", authors=["Defne Arslan", "Can Yücel"], date="2022-10-03", section=None,
       body=[P1, P2], credit="AA Archive", source=None, related=[]),
    _v("first title missing", "trtworld",
       f"WORLD\n2 MIN READ\nThe closure will last for six weeks, the port authority says.\n{H}\n"
       f"The breakwater was built in 1954. / AP\nBy Staff Reporter\nOctober 3, 2022\n\n{P1}\n\n{P2}\n",
       section="WORLD", headline=H, standfirst="The closure will last for six weeks, the port authority says.",
       byline="Staff Reporter", authors=[], body=[P1, P2], caption="The breakwater was built in 1954."),
    _v("capital recommended list and related card", "trtworld",
       f"WORLD\n{H}\nThe closure will last for six weeks.\n{H}\nThe breakwater. / Reuters\nOctober 3, 2022\n\n{P1}\n\nRECOMMENDED\n"
       f"Black Sea ports brace for autumn storms this week\nWhy Istanbul is building a second fish market\n\n{P2}\n\n"
       f"RelatedA lighthouse keeper retires after forty years\n\n{P3}\n\nSOURCE:TRT World and agencies\n",
       body=[P1, P2, P3],
       related=[("RECOMMENDED", "Black Sea ports brace for autumn storms this week"),
                ("RECOMMENDED", "Why Istanbul is building a second fish market"),
                ("Related", "A lighthouse keeper retires after forty years")], source="TRT World and agencies"),
    _v("older page with caption twice", "trtworld",
       f"{H}\nThe closure will last for six weeks.\nThe breakwater of Sinop is seen in this 2015 photo.\nPhoto by: AP\n"
       f"The breakwater of Sinop is seen in this 2015 photo.\nPhoto by: AP\nDec 12, 2016\nUpdated Dec 14, 2016\n\n{P1}\n\n{P2}\n\n"
       f"Loading...\n\n{P3}\n\nTRTWorld and agencies\n",
       headline=H, standfirst="The closure will last for six weeks.", caption="The breakwater of Sinop is seen in this 2015 photo.",
       credit="AP", date="2016-12-12", date_modified="2016-12-14", body=[P1, P2, P3], source="TRTWorld and agencies"),
    _v("cut in the middle of a paragraph", "trtworld",
       f"WORLD\n2 MIN READ\n{H}\nThe closure will last for six weeks.\n{H}\nThe breakwater. / AP\nBy Staff Reporter\nMay 3, 2021\n\n"
       f"{P1}\n\n{P2}\n\nLocal traders fear losses during the busiest",
       headline=H, body=[P1, P2, "Local traders fear losses during the busiest"], date="2021-05-03"),
    _v("byline and body alone", "trtworld", f"By Staff Reporter\nMay 3, 2021\n\n{P1}\n\n{P2}\n\nSOURCE:AFP",
       headline=None, byline="Staff Reporter", date="2021-05-03", body=[P1, P2], source="AFP"),
    _v("caption equals a body paragraph", "trtworld",
       f"WORLD\n2 MIN READ\n{H}\nThe closure will last for six weeks.\n{H}\n{P2} / AFP\nMay 3, 2021\n\n{P1}\n\n{P2}\n\n{P3}\n",
       body=[P1, P2, P3], caption=P2, credit="AFP"),
    _v("clip with the date last", "trtworld", f"{H}\n{P1}\nMay 3, 2021\n", headline=H, date="2021-05-03", body=[]),
    _v("paragraphs parted by single line breaks", "trtworld",
       f"WORLD\n2 MIN READ\n{H}\nThe closure will last for six weeks.\n{H}\nThe breakwater. / AP\nMay 3, 2021\n{P1}\n{P2}\n{P3}\nSOURCE:AFP\nExplore\n"
       "Black Sea ports brace for autumn storms\n",
       headline=H, standfirst="The closure will last for six weeks.", body=[P1, P2, P3], source="AFP",
       related=[("Explore", "Black Sea ports brace for autumn storms")]),
]  # fmt: skip

ALAHED = [
    _v("agency byline, single line breaks", "alahed",
       f"No Script\n\nPlease Wait...\n\nAl-Ahed Telegram\n\n{H}\n\n{H}\nfolder_openInternational access_time 3 days ago\nstarAdd to favorites\n\n"
       f"By Staff, Agencies\n\n{P1}\n{P2}\n{P3}\n\n\u00a0\n\nComments",
       headline=H, section="International", date="2024-04-29", date_raw="3 days ago", byline="Staff, Agencies", authors=[],
       body=[P1, P2, P3], source="Agencies", comments=[], kicker=None),
    _v("minutes old", "alahed",
       f"{H}\n\n{H}\nfolder_openLebanon access_time30 minutes ago\nstarAdd to favorites\n\nBy Al-Ahed News\n\n{P1}\n\n{H}\n\n{P2}\n\n"
       "Source: Al-Manar, Edited by website team\n",
       headline=H, date="2024-05-02T14:30+03:00", byline="Al-Ahed News", authors=[], body=[P1, P2], source="Al-Manar", section="Lebanon"),
    _v("one year ago, person", "alahed",
       f"{H}\nfolder_openVoices access_timeone year ago\nstarAdd to favorites\n\nBy Rania Haddad\n\n{P1}\n\n{P2}\n",
       headline=H, date="2023", byline="Rania Haddad", authors=["Rania Haddad"], body=[P1, P2]),
    _v("campaign banner above", "alahed",
       f"Please Wait...\n\n#WeShallNotLeave\n\n{H}\n\n{H}\nfolder_openSyria access_time2 years ago\n\nLocal Editor\n\n{P1}\n\n{P2}\n",
       kicker=None, headline=H, date="2022", byline="Local Editor", body=[P1, P2]),
    _v("series title", "alahed",
       f"{H}\n\nHarbours of the World\n{H}\nfolder_openFeatures access_time4 months ago\nstarAdd to favorites\n\nBy Rania Haddad\n\n{P1}\n\n{P2}\n",
       kicker="Harbours of the World", headline=H, date="2024-01", body=[P1, P2]),
    _v("no meta line, no star", "alahed", f"{H}\n\nTranslated by Staff, Haaretz\n\n{P1}\n\n{P2}\n\nThe people [of Sinop] wait.\n",
       headline=H, byline="Translated by Staff, Haaretz", body=[P1, P2, "The people [of Sinop] wait."], date=None),
    _v("comment and related news", "alahed",
       f"{H}\n\n{H}\nfolder_openSyria access_time2 years ago\nstarAdd to favorites\n\nLocal Editor\n\n{P1}\n\n{P2}\n\n"
       "Source: News Agencies, Edited by website team\n\nComments\n\nperson Hassan K\n\nI hope that the fisher...\n\n"
       "I hope that the fishermen are paid for the lost weeks. - Related News\n\nStorms expected along the coast next week\n\nOld lighthouse to become a museum\n",
       comments=[("Hassan K", None, "I hope that the fishermen are paid for the lost weeks.")], body=[P1, P2], source="News Agencies",
       related=[("Related News", "Storms expected along the coast next week"), ("Related News", "Old lighthouse to become a museum")]),
    _v("headline three times", "alahed",
       f"{H}\n\n{H}\nfolder_openSyria access_time7 years ago\nstarAdd to favorites\n\n{H}\n\n{P1}\n\n{P2}\n", headline=H, body=[P1, P2], byline=None),
]  # fmt: skip

GROUP = [
    _v("no kicker, agency dateline", "arabtoday",
       "sinop harbour closes to large ships for repairs\nLast Updated : GMT 06:49:16\nArab Today, arab today\nArab Today, arab today\n"
       f"Last Updated : GMT 06:49:16\nArab Today, arab today\n\n{H}\n\nArab Today, arab today\n\nArab Today, arab today {H}\n\n"
       f"The breakwater of Sinop\nSinop (Turkey) - AFP\n\n{P1}\n\n{P2}\n\nSource: AFP\n\narabstoday\narabstoday\n\nName *\n\nE-mail *\n",
       url="http://arabstoday.net/en/news-451/sinop-harbour-closes-to-large-ships-for-repairs-081530",
       kicker=None, headline=H, caption="The breakwater of Sinop", dateline="Sinop (Turkey)", byline="AFP", authors=[], body=[P1, P2],
       source="AFP", date=None, comments=[]),
    _v("reporter's name and date in the address", "emiratesvoice",
       f"sinop harbour closes\nLast Updated : GMT 06:49:16\nEmiratesvoice, emirates voice\n\n{H}\n\nEmiratesvoice, emirates voice {H}\n\n"
       f"Dubai - Mariam Haddad\n\n{P1}\n\n{P2}\n",
       url="https://emiratesvoice.com/en/home-314/sinop-harbour-closes-to-large-ships-120319084512",
       headline=H, dateline="Dubai", byline="Mariam Haddad", authors=["Mariam Haddad"], date="2019-03-12T08:45:12+04:00", body=[P1, P2],
       images=[(H, None)]),
    _v("accelerated page: caption, dateline, body", "arabtoday",
       f"A view of the old breakwater\nCairo - ArabToday\n\n{P1}\n\n{P2}\n\nSource : MENA\n",
       headline=None, caption="A view of the old breakwater", dateline="Cairo", byline="ArabToday", body=[P1, P2], source="MENA"),
    _v("accelerated page: headline known from the address", "arabtoday",
       f"{H}\nCairo - Arab today\n\n{P1}\n\n{P2}\n", url="http://arabstoday.net/en/amp/451/sinop-harbour-closes-to-large-ships-for-repairs-081530",
       headline=H, dateline="Cairo", byline="Arab today", body=[P1, P2]),
    _v("one paragraph that ends in its source", "arabtoday",
       f"Arab Today, arab today\n\n{H}\n\nArab Today, arab today {H}\n\nAmman - Arabstoday\n\n{P1} From / Petra\n\nName *\n\nE-mail *\n\n"
       "GMT 15:46 2018 Wednesday ,12 December Festive lights by a young designer GMT 17:27 2017 Wednesday ,03 May Book fair opens in Tunis\n",
       headline=H, body=[P1], source="Petra", byline="Arabstoday", dateline="Amman",
       related=[(None, "Festive lights by a young designer"), (None, "Book fair opens in Tunis")],
       related_dates=["2018-12-12T15:46+00:00", "2017-05-03T17:27+00:00"]),
    _v("Arabic", "emiratesvoice",
       f"آخر تحديث 06:49:16 بتوقيت أبوظبي\nصوت الإمارات, صوت الإمارات\n\n{ARH}\n\nصوت الإمارات, صوت الإمارات {ARH}\n\nدبي - صوت الإمارات\n\n"
       f"{AR1}\n\n{AR2}\n",
       headline=ARH, dateline="دبي", byline="صوت الإمارات", authors=[], body=[AR1, AR2], language="ar", date=None),
    _v("Arabic writer", "arabtoday",
       f"آخر تحديث 06:49:16 بتوقيت بيروت\n\n{ARH}\n\nبقلم : سمير عطا الله\n\n{AR1}\n\n{AR2}\n",
       byline="سمير عطا الله", authors=["سمير عطا الله"], body=[AR1, AR2], language="ar"),
    _v("caption inside a paragraph", "emiratesvoice",
       f"kicker line about the coast\n\n{H}\n\nEmiratesvoice, emirates voice {H}\n\nThe work is expected to last six weeks and to cost four million dollars\n"
       f"Sinop - Emiratesvoice\n\n{P1}\n\n{P2}\n\n{P3}\n",
       kicker="kicker line about the coast", headline=H, body=[P1, P2, P3],
       caption="The work is expected to last six weeks and to cost four million dollars"),
    _v("body alone", "arabtoday", f"{P1}\n\n{P2}\n\n{P3}\n", headline=None, body=[P1, P2, P3], dateline=None, byline=None),
    _v("repeated block with a sub-head", "arabtoday",
       f"Arab Today, arab today\n\n{H}\n\nSinop - Arab Today\n\n{P1}\n\n- Waves -\n\n{P2}\n\n{P1}\n\n- Waves -\n\n{P2}\n\nSource: AFP\n",
       url="http://arabstoday.net/en/news-451/sinop-harbour-closes-to-large-ships-for-repairs-081530",
       headline=H, body=[P1, "Waves", P2], headings=["Waves"], source="AFP"),
]  # fmt: skip

NAHARNET = [
    _v("byline with date in the head", "naharnet",
       f"{H}\n\nby Naharnet Newsdesk 20 February 2019, 14:21\n\nإقرأ هذا الخبر بالعربية W460\n\n{P1}\n\n{P2}\n\nSourceNaharnet\n\nLebanon\n\n"
       "Comments 2\nThumb cedar.tooth 20 February 2019, 15:02\n\nStop the ships.\n\nReply Report\nMissing 20 February 2019, 17:40\n\nWho pays?\nThey never say.\n\nReply Report",
       headline=H, byline="Naharnet Newsdesk", authors=[], date="2019-02-20T14:21+02:00", body=[P1, P2], source="Naharnet", tags=["Lebanon"],
       comments=[("cedar.tooth", "2019-02-20T15:02+02:00", "Stop the ships."), (None, "2019-02-20T17:40+02:00", "Who pays?\nThey never say.")]),
    _v("bulleted picture, agency", "naharnet",
       f"{H}\n\n• W460\n\n{P1}\n\n{P2}\n\n- Waves -\n\n{P3}\n\nSource Agence France Presse\n\nMiddle East\n\nComments 0\n",
       headline=H, body=[P1, P2, "Waves", P3], source="Agence France Presse", comments=[], tags=["Middle East"], headings=["Waves"]),
    _v("Arabic comments", "naharnet",
       f"{H}\n\nW460\n\n{P1}\n\n{P2}\n\nComments 1\nThumb ابن_البلد 3 January 2017, 09:05\n\nالله يستر من هالشتوية\n",
       comments=[("ابن_البلد", "2017-01-03T09:05+02:00", "الله يستر من هالشتوية")], body=[P1, P2]),
    _v("print page", "naharnet",
       f"{H}\n\n06 March 2012, 11:30\n\n{P1}\n\n{P2}\n\nY.R.\n\nCopyright © 2012 Naharnet.com. All Rights Reserved.\n",
       headline=H, date="2012-03-06T11:30+02:00", body=[P1, P2]),
    _v("body alone", "naharnet", f"{P1}\n\n{P2}\n", headline=None, body=[P1, P2]),
    _v("comments without a heading", "naharnet",
       f"{H}\n\n{P1}\n\n{P2}\nThumb a_b 28 December 2016, 11:56\n\nFirst.\n\nMissing c.d 28 December 2016, 11:58\n\nSecond one.\n",
       headline=H, body=[P1, P2], comments=[("a_b", "2016-12-28T11:56+02:00", "First."), ("c.d", "2016-12-28T11:58+02:00", "Second one.")]),
]  # fmt: skip

VARIANTS = [*TRT, *ALAHED, *GROUP, *NAHARNET]
