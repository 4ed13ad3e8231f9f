"""What mutations put into pages: names, values, addresses and pieces of markup that code stumbles over."""

from __future__ import annotations

TAGS = (
    "a p li ul ol dl dt dd div span h1 h2 h3 h6 table tr td th tbody svg math template noscript frameset details summary br img figure "
    "figcaption article aside nav form footer header time blockquote pre code select textarea iframe video b i title head body html script "
    "base object x-card amp-img fb:like main section address fieldset cite q address ruby rt wbr"
).split()
NAMES = (
    "comment", "comments", "comment-list", "comment-author", "comment-17", "reply", "related", "read-more", "byline", "author", "date",
    "article-body", "story", "headline", "caption", "share", "nav", "sidebar", "ad", "newsletter", "sr-only", "tags", "x" * 3000, "\u200f",
    "a b " * 400, "comment comment", "commentCount", "timestamp", "meta", "post-17", "S:1", "-", "9", "__", "category-comment",
)  # fmt: skip
ATTRIBUTES = (
    'colspan="9007199254740991"', 'rowspan="-1"', 'width="99999999999999999999"', 'height="0"', 'width="\u00b2"', 'datetime="99999999999"',
    'datetime="0000-00-00T00:00"', 'datetime="9999-12-31T23:59:59+14:00"', 'datetime="0001-01-01T00:00:00+14:00"', 'datetime=""', "hidden",
    'style="display:none"', 'style="visibility: hidden"', 'itemprop="comment"', 'itemprop="author"', 'itemprop="datePublished"',
    'itemprop="articleBody"', 'itemscope itemtype="https://schema.org/Comment"', 'itemprop=""', 'itemprop="headline name author"',
    'id="comment-99999999999999999999"', 'id="comments"', 'lang="xx-\u00e9"', 'dir="rtl"', 'role="navigation"', 'role="dialog"',
    'title="99999999999"', 'data-time="99999999999"', 'content="2024-13-45T99:99:99"', 'content="9999-99"', 'start="99999999999"',
    'value="1e999"', 'class=""', "class", "=", '"', "<", 'href', 'aria-expanded="false"', 'rel="author"', 'rel="next"', 'rel="tag category"',
    'data-utime="1e20"', 'data-timestamp="-1"', 'xml:lang="\u202e"', 'srcset="a 9999999w, b 1e9x, ,"', 'content="PT99999999999H"',
)  # fmt: skip
ADDRESSES = (
    "http://[site:url]/node/1", "https://[domain]/a", "//[x/", "http://[::1", "http://a b/", "http://exa\u2100mple.com/", "http://x:port/",
    "http://x:99999999/", "http://", "///", "javascript:void(0)", "mailto:a@b", "#", "", "data:text/html,x", "http:\n//x/", "{{ url }}",
    "http://%5B/", "/" * 2000, "/author/" + "a" * 3000, "?" * 500, "https://user:pass@x.example:80/../../a", "https://xn--a.example/",
    "https://web.archive.org/web/2024/http://[x", "../" * 300, "http://\u202e.example/", "/tag/\ud83d", "tel:+99999999999",
)  # fmt: skip
TEXTS = (
    "&#0;", "&#xD83D;", "&#x110000;", "&#99999999999;", "&notit;", "&amp;amp;amp;", "&nbsp;" * 50, "&bogus;", "&lt;p&gt;", "<![CDATA[ x ]]>",
    "<!-- -- -->", "<!--", "-->", "<?php echo 1 ?>", "</p>", "</html>", "</body>", "<p", "<", ">", "]]>", "\x00", "\x01\x08", "\x0b", "\x0c", "\x1b[2J",
    "\x7f", "\x85", "\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff", "\U0010ffff", "\ud83d", "\udc00\ud83d", "\u202e", "\u2066", "\u2069",
    "\u200f", "\u200b" * 30, "\u0301" * 60, "\u3000", "\u00a0", "9" * 5000, "99999999999", "0" * 400, "-1", "1e999", "\u0663\u0664", "\u00b2", "12,345,678",
    "99999999999 comments", "Comments (99999999999)", "9999 years ago", "99999999999 hours ago", "0 minutes ago", "yesterday 99:99", "May 99, 99999",
    "31 February 2024", "2024-02-30T25:61:61+99:99", "0000-00-00", "12/13/14 15:16", "00/00/0000", "Feb 29 1900 23:59:60", "1 Jan 0001 00:00", "By", "By  ,",
    "By By By", "By Nils Berg and and Ada Lund, with", "says:", "Nils Berg says:", "Posted by", "Posted by Nils on May 4, 2024 at 7:02 am", "Read also:",
    "Related", "Most read", "Photo:", "Photo: AFP/", "(Reuters) -", "LONDON (Reuters) -", "Source:", "#", "\u2022", "|", "...", "x" * 400, "word " * 300,
)  # fmt: skip
CHARSETS = (
    "base64", "bz2", "hex", "idna", "punycode", "quopri", "rot13", "undefined", "uu", "zlib", "utf-7", "unicode_escape", "raw_unicode_escape", "mbcs",
    "x" * 1000, "utf-16", "utf-32", "cp500", "iso-2022-jp", "hz", "big5", "shift_jis", "windows-1252", "iso-8859-1", "utf-8", "\u00e9", "", "none",
)  # fmt: skip
ENCODINGS = ("utf-8", "utf-8", "utf-8", "cp1252", "utf-16", "utf-16-le", "utf-8-sig", "iso-8859-5", "shift_jis", "cp1256")
PIECES = (
    '<dl class="comments"><dd class="comment">I have waited for this boat.</dd></dl>', '<dd class="comment">No list.</dd>',
    '<dl><dt class="comment">Nils</dt></dl>', '<dl class="comments"><dd class="comment">A.<dl><dt class="comment">B</dt></dl></dd><dt class="comment">C</dt></dl>',
    "<dt>", "<dd>", "<li>", "<tr><td>", "<table><caption>T</caption><tr><td colspan=9007199254740991>x<table><tr><td>y</table></table>",
    "<svg><title>t</title><foreignObject><p>in a drawing</p></foreignObject></svg>", "<math><mi>x</mi></math>", "<template><p>kept</p></template>",
    "<noscript><p>No script here, and a paragraph that is long enough to be one of the story if anybody reads it.</p></noscript>", "<frameset><frame>",
    "<plaintext>", "<textarea>", "<select><option>a<option>b", "<title>", "<base href='http://[x'>", "<base href='//'>", "<head><p>x</p></head>",
    "<form><input type=password></form>", "<iframe src='https://www.youtube.com/embed/x'></iframe>", "<video></video>", "<br>" * 30, "<hr>" * 20,
    '<blockquote class="twitter-tweet"><p>post</p>&mdash; A (@a) <a href="x">May 3, 2024</a></blockquote>', "<figure></figure>", "<figure><figcaption></figcaption></figure>",
    "<figure><img src=/a.jpg width=9e9><figcaption><p>a</p><p>b</p><span class=credit></span></figcaption></figure>", "<time></time>", "<time datetime=x>",
    "<h1></h1>", "<h1><a href=/>x</a></h1>", "<h2>Comments</h2>", "<h3>Comments 3</h3><div><b>u</b> <i>28 December 2016, 10:47</i><p>t</p></div>",
    '<div itemprop="comment" itemscope><span itemprop="author">A</span><p itemprop="text">B</p></div>', "<p>Nils Berg says:</p><p>May 4, 2024 at 7:02 am</p>",
    '<meta property="article:published_time" content="99999999999">', '<meta name="author" content="">', '<meta property="og:url" content="http://[site:url]/">',
    '<meta name="robots" content="noai">', '<link rel="canonical" href="https://[domain]/">', '<meta property="og:locale" content="\u202e_XX">',
    '<div hidden><p>A hidden paragraph that is long enough to be one of the story, if there were no other in sight of the reader.</p></div>',
    "<ul class=related>" + "<li><a href=/a>Also at the harbour this week, more boats</a>" * 5 + "</ul>", "<p>" * 300, "<b>" * 300, "<div>" * 300, "<ul><li>" * 150,
    "<a href=/x>" * 40, "<p><strong>A run-in head</strong><br>", "<p>-30-</p>", "<p>END</p>", "<p>***</p>", "<p>&nbsp;</p>" * 20,
)  # fmt: skip
JSONS = (
    "[" * 20_000, '{"a":' * 20_000, "[[[[1]]]]", '{"@type": "NewsArticle", "author": [[[[[["A"]]]]]], "headline": {"@value": 5}, "datePublished": 99999999999}',
    '{"@type": "NewsArticle", "datePublished": "9999-12-31T23:59:59-14:00", "dateModified": "0001-01-01", "author": {"@id": "#a"}}',
    '{"@graph": [{"@type": "Person", "@id": "#a", "name": {"@id": "#a"}}, {"@type": "NewsArticle", "author": {"@id": "#a"}, "mainEntityOfPage": {"@id": 5}}]}',
    '{"@type": ["NewsArticle", null, 5], "headline": "\\ud83d", "url": "http://[x", "image": [{"url": 5}, null], "keywords": {"a": 1}}',
    '{"@type": "NewsArticle", "comment": [{"text": "x", "author": "A", "dateCreated": 1e10, "upvoteCount": 99999999999999999999, "comment": [{"text": ""}]}, 5, null]}',
    '{"@type": "NewsArticle", "comment": {"text": "<p><dd>x", "author": {"name": ["A", {"name": "B"}]}, "dateCreated": "\\u0000"}, "commentCount": "9e99"}',
    '{"@type": "NewsArticle", "articleBody": "' + "word " * 2000 + '", "wordCount": NaN}', '{"@type": "NewsArticle", "articleBody": ["a"], "inLanguage": {"name": 5}}',
    '{"@type": "BreadcrumbList", "itemListElement": [{"name": 5, "position": "x"}, {"item": {"name": null}}, 7]}', "{}", "null", '"x"', "5", "", "{'a': 1}", "{,}",
    '{"comments": [{"text": "\\ud83d<p>x", "author": {"name": "\\udc00"}, "createdAt": 1714758000, "id": "\\ud83d"}, {"body": "y", "date": "9999 years ago"}]}',
    '{"story": {"title": "\\ud83d", "body": "' + "A paragraph with half a letter \\ud83d in it, which is long enough to be told by itself. " * 5 + '"}}',
    '{"@type": "NewsArticle", "headline": "a"}{"@type": "Person"}', "//<![CDATA[", '{"@type": "NewsArticle", "isAccessibleForFree": {"a": []}, "hasPart": [[5]]}',
)  # fmt: skip
SCRIPTS = (
    '<script type="application/ld+json">{}</script>', '<script id="__NEXT_DATA__" type="application/json">{}</script>', "<script>window.__INITIAL_STATE__ = {};</script>",
    '<script type="application/json">{}</script>', "<script>site.data = {}</script>", '<script>self.__next_f.push([1,"{}"])</script>', "<script>__NUXT__={}",
)  # fmt: skip
