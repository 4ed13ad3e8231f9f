// From page to page; light and dark.
function theme(next) {
  let name = root.dataset.theme || "auto";
  try { name = sessionStorage.getItem("theme") || name; } catch (_) { /* a file may not keep anything */ }
  if (next) name = {auto: "light", light: "dark", dark: "auto"}[root.dataset.theme || "auto"];
  try { sessionStorage.setItem("theme", name); } catch (_) { /* as above */ }
  for (const at of [root, ...all("iframe").map((f) => f.contentDocument && f.contentDocument.documentElement)]) {
    if (!at) continue;
    if (name === "auto") delete at.dataset.theme;
    else at.dataset.theme = name;
  }
  one(".theme").textContent = {auto: "Auto", light: "Light", dark: "Dark"}[name];
}
function show(number) {
  const section = cases[number];
  if (!section) return;
  for (const other of cases) other.hidden = other !== section;
  current = state(section);
  const pick = one(".pages select");
  if (pick && cases.length > 1) pick.value = "#" + section.id;
  const place = one(".place");
  if (place && !place.dataset.fixed) place.textContent = number + 1 + " of " + cases.length;
  view(current, current.view === "record" ? "page" : current.view);
  theme();
  if (one(".search").value) search(one(".search").value);
}
const at = () => cases.indexOf(current.section);
function go(by) {
  const link = one(by > 0 ? "a.next" : "a.prev");
  if (cases.length > 1) {
    const to = at() + by;
    if (!cases[to]) return;
    show(to);
    location.hash = cases[to].id;
  } else if (link && link.getAttribute("href")) location.href = link.href;
}
