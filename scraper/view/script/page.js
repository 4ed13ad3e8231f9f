// The pages of the document, their claims and marks, and small things that all others need.
const root = document.documentElement, all = (sel, at = document) => [...at.querySelectorAll(sel)], one = (sel, at = document) => at.querySelector(sel);
const cases = all("section.case"), states = new Map(), owners = new Set();
let current = null, hits = [], hit = -1;
root.classList.add("js");
if (location.protocol.startsWith("http")) root.classList.add("served");

function state(section) {
  if (states.has(section)) return states.get(section);
  const [names, rules, flat] = JSON.parse(section.dataset.claims), claims = [];
  for (let i = 0; i < flat.length; i += 3) claims.push({line: flat[i], owner: names[flat[i + 1]], rule: rules[flat[i + 2]]});
  const made = {section, claims, frame: one("iframe", section), rows: one(".rows", section), view: one("iframe", section) ? "page" : "lines"};
  states.set(section, made);
  if (made.frame) {
    made.frame.addEventListener("load", () => wire(made));
    wire(made);
  }
  made.rows.addEventListener("click", (event) => clicked(made, event));
  return made;
}
const inside = (it) => it.frame && it.frame.contentDocument;
function wire(it) {
  const page = inside(it);
  if (!page || !page.body || page.documentElement.dataset.wired || !one("mark", page)) return;
  page.documentElement.dataset.wired = "1";
  page.addEventListener("click", (event) => clicked(it, event));
  page.addEventListener("keydown", keys);
  const title = one("mark.o1", page);
  if (title && title.getBoundingClientRect().top > 0.6 * page.defaultView.innerHeight) title.scrollIntoView({block: "center"});
  theme();
  filter();
}
function clicked(it, event) {
  const mark = event.target.closest("mark");
  if (!mark) return;
  choose(it, +mark.dataset.c);
  if (isTeaching(it)) look(it);
}
function marks(it, sel = "mark") {
  const page = inside(it);
  return [...(page ? all(sel, page) : []), ...all(sel, it.rows)];
}
function clear(it, ...names) {
  for (const mark of marks(it, names.map((name) => "mark." + name).join(","))) mark.classList.remove(...names);
  for (const card of all(".field.sel,.lost.sel", it.section)) card.classList.remove("sel");
}
function reveal(it, found) {
  const mark = found.find((m) => (it.view === "lines") === it.rows.contains(m));
  if (mark) mark.scrollIntoView({block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth"});
}
function el(tag, name, text) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text !== undefined) made.textContent = text;
  return made;
}
function quote(text) {
  const made = el("blockquote", "", text.length > 400 ? text.slice(0, 400) + "…" : text);
  made.dir = "auto";
  return made;
}
async function post(name, message) {
  try {
    const answer = await fetch(name, {method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(message), credentials: "omit"});
    return {...await answer.json(), ok: answer.ok};
  } catch (_) {
    return {ok: false, told: "The command has ended; start it again."};
  }
}
