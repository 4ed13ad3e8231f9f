// Teaching by pointing: a field and the line that holds it, the selectors that would be learned from it, and the one to write.
let asked = 0;
const panel = (it) => one(".teach", it.section), isTeaching = (it) => it.section.classList.contains("teaching");
function teach(it, on) {
  const box = panel(it), button = one(".teachswitch", it.section);
  if (!box) return;
  box.hidden = !on;
  it.section.classList.toggle("teaching", on);
  button.setAttribute("aria-pressed", String(on));
  button.textContent = on ? "Teaching: on" : "Teaching: off";
  asked += 1;
  one(".offers", box).replaceChildren();
  if (!on) return;
  if (it.view === "record") view(it, "page");
  say(it, "Choose the field, then click the line that holds it.");
  pointed(it);
  one("select", box).focus();
}
function say(it, text) {
  one(".says", panel(it)).textContent = text;
}
function pointed(it) {
  const box = panel(it), button = one(".look", box), claim = it.claims[it.chosen];
  button.disabled = !claim;
  button.textContent = claim ? "Look for " + one("select", box).value + " in line " + claim.line : "No line selected";
}
async function look(it) {
  const box = panel(it), claim = it.claims[it.chosen], field = one("select", box).value, number = ++asked;
  if (!claim) return;
  const wish = {page: +box.dataset.page, field, line: claim.line};
  one(".offers", box).replaceChildren();
  say(it, "Looking for " + field + " in line " + claim.line + " …");
  const said = await post("suggest", wish);
  if (number !== asked) return;
  say(it, said.told);
  if (said.ok) one(".offers", box).append(...said.offers.map((offer, at) => card(it, wish, said, offer, at === 0)));
  box.scrollIntoView({block: "nearest"});
}
function card(it, wish, said, offer, isFirst) {
  const made = el("details", "offer"), head = el("summary"), rows = el("ul"), button = el("button", "write", "Write to " + said.file);
  made.open = isFirst;
  head.append(el("code", "", offer.css), " on " + offer.hits + " of " + said.pages.length + (said.pages.length === 1 ? " page" : " pages"));
  said.pages.forEach((name, at) => {
    const row = el("li"), value = offer.values[at], now = said.now[at], isSame = offer.same[at];
    row.append(el("b", "", name), el("span", value === null ? "none" : "", value === null ? "nothing" : value));
    row.append(el("small", isSame ? "same" : "", isSame ? "as in the record" : now === null ? "the record has nothing" : "the record has: " + now));
    for (const part of row.children) part.dir = "auto";
    rows.append(row);
  });
  button.type = "button";
  button.addEventListener("click", () => write(it, made, {...wish, css: offer.css, seen: said.seen}));
  made.append(head, el("p", "small", offer.place), rows);
  if (offer.writes) made.append(button);
  return made;
}
async function write(it, made, wish) {
  const buttons = all(".write", panel(it));
  for (const one of buttons) one.disabled = true;
  const said = await post("write", wish), told = el("p", said.ok ? "written" : "unwritten", (said.ok ? "Written: " : "Not written: ") + said.told);
  for (const old of all(".written,.unwritten", panel(it))) old.remove();
  made.append(told);
  say(it, told.textContent);
  if (!said.ok) {
    for (const one of buttons) one.disabled = false;
    return;
  }
  const again = el("button", "again", "Reload the page");
  again.type = "button";
  again.addEventListener("click", () => location.reload());
  made.append(again);
  again.focus();
}
