// Filter by owner, and search.
function filter() {
  const it = current;
  if (!it) return;
  for (const chip of all(".chips button", it.section)) chip.setAttribute("aria-pressed", String(owners.has(chip.dataset.o)));
  const page = inside(it);
  for (const at of [page && page.body, it.rows]) if (at) at.classList.toggle("filtered", owners.size > 0);
  for (const mark of marks(it, owners.size ? "mark" : "mark.on")) mark.classList.toggle("on", owners.has(it.claims[+mark.dataset.c].owner));
}
function search(text) {
  const it = current, wanted = text.trim().toLowerCase(), byLine = new Map();
  hits = [];
  hit = -1;
  clear(it, "hit", "here");
  if (wanted) for (const mark of marks(it)) {
    if (it.rows.contains(mark) !== (it.view === "lines")) continue;
    const line = it.claims[+mark.dataset.c].line;
    byLine.has(line) ? byLine.get(line).push(mark) : byLine.set(line, [mark]);
  }
  if (wanted) for (const found of byLine.values()) {
    if (found.map((m) => m.textContent).join(" ").toLowerCase().includes(wanted) || found.map((m) => m.textContent).join("").toLowerCase().includes(wanted)) {
      hits.push(found);
      for (const mark of found) mark.classList.add("hit");
    }
  }
  one(".found").textContent = wanted ? hits.length + (hits.length === 1 ? " line" : " lines") : "";
  if (hits.length) step(1);
}
function step(by) {
  if (!hits.length) return;
  for (const found of hits) for (const mark of found) mark.classList.remove("here");
  hit = (hit + by + hits.length) % hits.length;
  for (const mark of hits[hit]) mark.classList.add("here");
  reveal(current, hits[hit]);
  one(".found").textContent = hit + 1 + " of " + hits.length;
}
