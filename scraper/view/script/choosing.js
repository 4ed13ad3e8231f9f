// A line, a field or a candidate that was chosen, and what is told of it.
function tell(it, parts) {
  const box = one(".told", it.section);
  box.replaceChildren(...parts);
  box.hidden = false;
  if (it.view !== "record") box.scrollIntoView({block: "nearest"});
}
function choose(it, number) {
  const claim = it.claims[number];
  if (!claim) return;
  it.chosen = number;
  clear(it, "sel", "lost");
  const found = marks(it, `mark[data-c="${number}"]`);
  for (const mark of found) mark.classList.add("sel");
  reveal(it, found);
  const text = (it.view === "lines" || !it.frame ? found.filter((m) => it.rows.contains(m)) : found.filter((m) => !it.rows.contains(m))).map((m) => m.textContent).join(" ");
  const label = el("b", (found[0] ? found[0].className : "").replace(/\b(sel|hit|on|here|lost)\b/g, "") + " own", claim.owner);
  const head = el("p", "toldhead");
  head.append(label, el("span", "", "line " + claim.line + (claim.owner === "boilerplate" ? ", because: " : ", by: ")), el("code", "", claim.rule));
  const parts = [head, quote(text)];
  const fields = all(".field", it.section).filter((card) => card.dataset.o === claim.owner);
  for (const card of fields) {
    card.classList.add("sel");
  }
  if (fields.length) fields[0].scrollIntoView({block: "nearest"});
  const lost = all(".lost", it.section).filter((card) => card.dataset.k.split(" ").includes(String(claim.line)));
  if (lost.length) {
    parts.push(el("p", "small", "Losing candidates that wanted this line:"));
    for (const card of lost.slice(0, 8)) {
      const line = el("p", "wanted");
      line.append(el("b", "", card.dataset.f + ": "), card.querySelector(".rule").textContent, " – ", card.querySelector(".why").textContent);
      parts.push(line);
    }
  } else parts.push(el("p", "small", "No losing candidate wanted this line."));
  tell(it, parts);
  if (isTeaching(it)) pointed(it);
}
function field(it, card) {
  clear(it, "sel", "lost");
  card.classList.add("sel");
  const found = marks(it).filter((m) => it.claims[+m.dataset.c].owner === card.dataset.o);
  for (const mark of found) mark.classList.add("sel");
  if (it.view === "record") view(it, "page");
  reveal(it, found);
  const count = new Set(found.map((m) => it.claims[+m.dataset.c].line)).size;
  tell(it, [el("p", "", count ? card.dataset.f + ": " + count + (count === 1 ? " line" : " lines") + " of the page" : card.dataset.f + ": no line of the page; its value comes from the page's own data, or there is none")]);
}
function lost(it, card) {
  clear(it, "sel", "lost");
  card.classList.add("sel");
  const wanted = new Set(card.dataset.k.split(" "));
  const found = marks(it).filter((m) => wanted.has(String(it.claims[+m.dataset.c].line)));
  for (const mark of found) mark.classList.add("lost");
  if (it.view === "record") view(it, "page");
  reveal(it, found);
}
function byLine(by) {
  const last = current.claims.length - 1, now = current.chosen === undefined ? (by > 0 ? -1 : 0) : current.chosen;
  choose(current, Math.max(0, Math.min(last, now + by)));
}
