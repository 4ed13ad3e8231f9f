"""Words that mark the furniture of a news page, by language. Data, with one function per list."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

LIST_HEADINGS: dict[str, tuple[str, ...]] = {
    "en": (
        r"most (?:read|popular|viewed|shared|commented|recent)(?: .{1,20})?", r"trending(?: now| stories| topics)?",
        r"latest (?:news|stories|essays|articles|videos|headlines|posts)", r"top (?:stories|news)", r"editor'?s'? (?:picks?|choice)",
        r"you (?:may|might) (?:also )?(?:like|be interested in)(?: .{1,20})?", r"(?:more|also) (?:from|on|in|by) .{2,40}",
        r"(?:related|recommended)(?: (?:news|stories|articles|topics|posts|content|links|for you))?", r"read (?:more|next|also)",
        r"see also", r"breaking news", r"featured(?: stories)?", r"popular(?: now| stories| posts)?",
    ),
    "ar": (
        r"الأكثر (?:قراءة|مشاهدة|شيوعا|شيوعًا|تداولا)", r"اقرأ أيض[اً]+", r"أخبار ذات صلة", r"مواضيع ذات صلة", r"آخر الأخبار",
        r"(?:شاهد|قد يعجبك) أيض[اً]+", r"المزيد من .{2,30}",
    ),
}  # fmt: skip
"""Headings over lists of links to other stories."""

SERVICE_LINES: dict[str, tuple[str, ...]] = {
    "en": (
        r"(?:sign up|subscribe|register)(?: (?:for|to|now|here|today)\b.{0,60})?", r"(?:our |daily |weekly )?newsletters?(?: .{1,30})?",
        r"(?:share|tweet|pin|email|print)(?: (?:this|on|via|with|by)\b.{0,30})?", r"follow (?:us|me)(?: .{1,40})?",
        r"(?:leave|post|add|write) (?:a|your) (?:comment|reply).{0,20}", r"contact us", r"about us", r"privacy policy",
        r"terms (?:of|and) (?:use|service|conditions)", r"cookie (?:policy|settings|preferences)", r"advertise(?: with us)?",
        r"(?:copyright|©).{0,120}", r".{0,60}all rights reserved\.?.{0,40}", r"tags?:?", r"topics?:?", r"poll", r"search",
        r"back to top", r"log ?in", r"sign in", r"(?:click|tap) here (?:to|for)\b.{2,60}",
        r"(?:please |you (?:must|need to|have to) )?(?:be )?(?:log|sign)(?:ged|ed)?[ -]?in(?: or .{3,12})? (?:to|before) .{0,30}\bcomment.{0,12}",
    ),
    "ar": (
        r"اشترك(?: .{1,40})?", r"تابعنا(?: .{1,40})?", r"شارك(?: .{1,30})?", r"اتصل بنا", r"من نحن", r"جميع الحقوق محفوظة.{0,60}",
        r"أضف تعليق.{0,10}", r"النشرة البريدية",
    ),
}  # fmt: skip
"""Lines that offer a service rather than tell a story."""


@cache
def _pattern(kind: Literal["lists", "services"]) -> re.Pattern[str]:
    tables = {"lists": LIST_HEADINGS, "services": SERVICE_LINES}[kind]
    return re.compile("|".join(f"(?:{one})" for table in tables.values() for one in table), re.IGNORECASE)


def is_list_heading(line: str) -> bool:
    """Whether the line is the heading of a list of other stories, in any of the languages."""
    return len(line) <= 60 and _pattern("lists").fullmatch(line.strip(" :-–—»›").replace("’", "'")) is not None


def is_service_line(line: str) -> bool:
    """Whether the line offers a service: sharing, newsletters, accounts, rights, contact."""
    return len(line) <= 160 and _pattern("services").fullmatch(line.strip(" :»›")) is not None


_READING_TIME = re.compile(
    r"(?i)(?:[^\w\s]\s*)?(?:(?:(?:estimated|est\.|approx\.|about|geschätzte)\s+)?(?:reading time|read time|lesezeit"
    r"|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|okuma süresi|время чтения|час читання|време за четене|czas czytania|doba čtení|čas čítania|timp de (?:citire|lectură)"
    r"|olvasási idő|lukuaika|lästid|læsetid|lesetid|temps de lectura|χρόνος ανάγνωσης|vrijeme čitanja|време читања"
    r"|waktu baca|masa membaca|thời gian đọc|เวลาอ่าน|זמן קריאה|زمان مطالعه|oxuma vaxtı|skaitymo laikas|lasīšanas laiks"
    r"|阅读时间|閱讀時間|읽는 시간|وقت القراءة|مدة القراءة)\s*[:：]?\s*(?:ca\.\s*)?)?"
    r"\d{1,3}(?:\s?[–-]\s?\d{1,3})?[\s-]?(?:min(?:s|ute[ns]?|utos|uti|uten)?\.?|dakika|dk\.?|мин\w*\.?|хв\w*\.?|perc|λεπτ[άό]|phút|menit|minit|นาที|דקות|דק['׳]|دقیقه|मिनट|মিনিট|წთ|წუთი"
    r"|dəqiqə|minu(?:t|ţ|ț)?[aeiuy]?\w{0,3}|دقائق|دقيقة|分钟|分鐘|分|분)"
    r"(?:\s?(?:read|reading time|lesezeit|lesedauer|de lecture|de lectura|di lettura|de leitura|leestijd|okuma(?: süresi)?|czytania|čtení|čítania|читання|четене|чтения"
    r"|de citit|lectură|olvasás|ανάγνωση|đọc|baca|קריאה|مطالعه|oxuma|lukuaika|læsning|läsning|阅读|で読める))?"
)


def is_reading_time(line: str) -> bool:
    """Whether the line says how long a story takes to read, and nothing else."""
    return len(line) <= 40 and _READING_TIME.fullmatch(line.strip(" |·•-–—")) is not None


def is_beside_story(line: str) -> bool:
    """Whether the line by itself says that it stands beside or below a story: a list's heading or an offer of a service."""
    return is_list_heading(line) or is_service_line(line)
