// The lines of a page as rows, and which of page, lines and record is seen.
function lines(it) {
  if (it.rows.dataset.done) return;
  it.rows.dataset.done = "1";
  const page = inside(it);
  if (!page) return;
  let row = null, line = -1, last = null;
  const made = document.createDocumentFragment();
  for (const mark of all("mark", page)) {
    const claim = it.claims[+mark.dataset.c];
    if (claim.line !== line) {
      line = claim.line;
      row = document.createElement("div");
      row.className = "row";
      row.dataset.line = line;
      const label = document.createElement("span");
      label.className = "own " + mark.className;
      label.textContent = claim.owner;
      label.title = claim.rule;
      const text = document.createElement("p");
      text.dir = "auto";
      row.append(label, text);
      made.append(row);
      last = null;
    }
    const text = row.lastChild;
    if (last && last.dataset.c === mark.dataset.c) last.textContent += " " + mark.textContent;
    else {
      last = document.createElement("mark");
      last.dataset.c = mark.dataset.c;
      last.className = mark.className;
      last.textContent = mark.textContent;
      text.append(last, " ");
    }
  }
  it.rows.append(made);
}
function view(it, name) {
  if (name === "page" && !it.frame) name = "lines";
  if (name === "lines") lines(it);
  it.view = name;
  it.section.dataset.view = name;
  for (const tab of all(".tabs button", it.section)) tab.setAttribute("aria-pressed", String(tab.dataset.view === name));
  filter();
}
