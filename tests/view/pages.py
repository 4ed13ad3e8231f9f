"""Pages for the view's tests: a story, a hostile one, one that reads from right to left, a very large one."""

from __future__ import annotations

STORY = """<html lang="en"><head><title>Bakers may open on Sundays - Elm Gazette</title></head><body>
<nav><ul><li><a href="/">Front</a></li><li><a href="/w">World</a></li></ul></nav>
<h1>Bakers may open on Sundays</h1>
<p class="author">By <a href="/by/rosa" rel="author">Rosa Quill</a></p><time datetime="2024-02-03T08:00:00+00:00">3 February 2024</time>
<article><p>The town council decided on Friday evening that <b>bakers</b> may sell bread on Sundays from eight to noon.</p>
<p style="text-align:center;position:fixed;background:url(https://x.test/y.png)">"We have waited for this for thirty years," said the head of the guild, who has run a shop since 1984.</p>
<p>Two members voted against it and said that the change would hurt the shops in the smaller villages nearby.</p></article>
<footer><p>All rights reserved</p></footer></body></html>"""

FULL = STORY.replace("<h1>", "<p class='category'><a href='/town'>Town</a></p><h1>").replace(
    "</article>",
    """<p>Source: Elm News Agency</p></article><figure><img src="/a.jpg"><figcaption>A baker in the old town. Photo: Kim Ray</figcaption></figure>
<div class="tags">Tags: <a rel="tag" href="/tag/bread">Bread</a> <a rel="tag" href="/tag/council">Council</a></div>
<section class="related"><h3>Related stories</h3><ul><li><a href="/town/1-mill-is-sold-after-a-hundred-years">The old mill is sold after a hundred years</a></li>
<li><a href="/town/2-flour-is-dearer-than-in-spring">Flour is dearer than it was in the spring</a></li></ul></section>
<section id="comments"><h3>2 comments</h3><ul class="comment-list"><li class="comment" id="c1"><b class="author">Nils</b> <time>4 May 2024, 07:02</time><p>About time, I say.</p></li>
<li class="comment" id="c2"><b class="author">Ada</b> <time>4 May 2024, 08:12</time><p>It will not help the villages.</p></li></ul></section>""",
)

RIGHT_TO_LEFT = """<html lang="ar"><head><title>إغلاق السوق القديم</title></head><body><h1>إغلاق السوق القديم أمام السيارات</h1>
<p>أعلنت بلدية المدينة يوم الخميس إغلاق السوق القديم أمام السيارات لمدة ستة أسابيع بسبب أعمال الترميم الجارية هناك.</p>
<p>وقالت رئيسة البلدية إن الأعمال لا يمكن أن تنتظر شتاء آخر، وإن الشاحنات ستدخل من الباب الشرقي كل صباح.</p></body></html>"""


def hostile(address: str) -> str:
    """A story whose markup tries everything that runs, loads, or leads to ``address``."""
    story = STORY.replace("</head>", HEAD.replace("{at}", address) + "</head>")
    return story.replace("<article>", BODY.replace("{at}", address) + "<article>").replace(
        "bakers</b>", "bakers</b> &lt;script&gt;parent.pwned=1&lt;/script&gt; &lt;img src=x onerror=parent.pwned=1&gt; <![CDATA[<script>parent.pwned=1</script>]]>"
    )


HEAD = """<meta http-equiv="refresh" content="0;url={at}/refresh"><base href="{at}/base/"><link rel="stylesheet" href="{at}/sheet.css">
<link rel="icon" href="{at}/icon.ico"><link rel="preload" as="image" href="{at}/preload.png"><link rel="dns-prefetch" href="{at}">
<style>@import url({at}/import.css); body{background:url({at}/css.png)} @font-face{font-family:x;src:url({at}/font.woff)} *{display:none!important}</style>
<script>parent.pwned=1;top.pwned=1;document.title='pwned'</script><script src="{at}/script.js"></script>"""
BODY = """<script>window.top.pwned=1</script><img src="{at}/a.png" onerror="parent.pwned=1" alt="&quot;><script>parent.pwned=1</script>">
<img src=x onerror=parent.pwned=1 alt="' onload='parent.pwned=1"><svg onload="parent.pwned=1"><script>parent.pwned=1</script><image href="{at}/svg.png"/><foreignObject><p>in a drawing</p></foreignObject></svg>
<math><mtext><table><mglyph><style><img src=x onerror=parent.pwned=1></style></table></mtext></math>
<iframe src="{at}/frame" srcdoc="<script>parent.parent.pwned=1</script>"></iframe><object data="{at}/object"></object><embed src="{at}/embed">
<video src="{at}/video" poster="{at}/poster.png" autoplay></video><audio src="{at}/audio" autoplay></audio><input type=image src="{at}/input.png">
<form action="{at}/form" id=f><input name=q value=1><button formaction="{at}/formaction" onclick="parent.pwned=1">Send the form away now</button></form>
<p><a href="javascript:parent.pwned=1" id="jslink" onclick="parent.pwned=1" target="_top" ping="{at}/ping">A link that runs a script in the reader's browser</a></p>
<p><a href="{at}/link" id="weblink" target="_top">A link that leads the reader's browser to another site</a></p>
<p style="background-image:url({at}/style.png);color:red;behavior:url(#x);-moz-binding:url({at}/b);width:expression(parent.pwned=1)" onmouseover="parent.pwned=1">A line with a style that loads pictures</p>
<p style="position:fixed;inset:0;z-index:99;opacity:0;margin-left:-9999px;background:\\75rl({at}/esc.png)">A line that would lie over all others</p>
<template><script>parent.pwned=1</script></template><noscript><p title="</noscript><img src=x onerror=parent.pwned=1>"></p></noscript>
<textarea></textarea><script>parent.pwned=1</script><title></title><plaintext-x>odd</plaintext-x><x-y onclick="parent.pwned=1" data-c="0" class="o1">an element of its own making</x-y>
<marquee onstart="parent.pwned=1">Moving</marquee><details open ontoggle="parent.pwned=1"><summary>More</summary>Told</details><isindex action="{at}/isindex">"""


def large(megabytes: float = 5) -> str:
    """A page of that size, most of it a story with comments."""
    line = "<div class='row'><p class='t'>The {n}th report of the harbour office says that the water stood at {n} centimetres when the boats came in.</p></div>\n"
    count = int(megabytes * 1_000_000 / len(line))
    rows = "".join(line.replace("{n}", str(number)) for number in range(min(count, 19_000)))
    filler = "<script>var x = '" + "y" * max(0, int(megabytes * 1_000_000) - len(rows)) + "';</script>"
    return STORY.replace("</article>", rows + "</article>").replace("</head>", filler + "</head>")
