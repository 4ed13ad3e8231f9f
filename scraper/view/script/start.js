// Keys and clicks, and the first page.
function keys(event) {
  const typing = event.target.closest && event.target.closest("input,select,textarea");
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    one(".search").value = "";
    owners.clear();
    filter();
    search("");
    clear(current, "sel", "lost");
    one(".told", current.section).hidden = true;
    if (isTeaching(current)) teach(current, false);
    if (typing) event.target.blur();
    return;
  }
  if (event.key === "Enter" && event.target.matches && event.target.matches(".lost")) return lost(current, event.target);
  if (typing) {
    if (event.key === "Enter" && event.target.classList.contains("search")) step(event.shiftKey ? -1 : 1);
    return;
  }
  if (event.key === "Enter" && isTeaching(current) && !(event.target.closest && event.target.closest("button,summary,a"))) return look(current);
  const does = {
    j: () => go(1), n: () => go(1), ArrowRight: () => go(1), k: () => go(-1), p: () => go(-1), ArrowLeft: () => go(-1),
    ".": () => byLine(1), ",": () => byLine(-1), "/": () => one(".search").focus(), t: () => theme(true), e: () => teach(current, !isTeaching(current)),
    l: () => view(current, current.view === "lines" ? "page" : "lines"), "?": () => one(".help").showPopover ? one(".help").togglePopover() : null,
  }[event.key];
  if (does) {
    event.preventDefault();
    does();
  }
}
document.addEventListener("keydown", keys);
document.addEventListener("click", (event) => {
  const it = current, button = event.target.closest("button,.lost");
  if (!button || !it) return;
  if (button.matches(".tabs button")) view(it, button.dataset.view);
  else if (button.matches(".chips button")) { owners.has(button.dataset.o) ? owners.delete(button.dataset.o) : owners.add(button.dataset.o); filter(); }
  else if (button.matches(".field button.name")) field(it, button.closest(".field"));
  else if (button.matches(".lost")) lost(it, button);
  else if (button.matches(".theme")) theme(true);
  else if (button.matches("button.prev")) go(-1);
  else if (button.matches("button.next")) go(1);
  else if (button.matches(".accept")) accept(button);
  else if (button.matches(".teachswitch")) teach(it, !isTeaching(it));
  else if (button.matches(".look")) look(it);
});
for (const choice of all(".teach select")) choice.addEventListener("change", () => { asked += 1; one(".offers", panel(current)).replaceChildren(); pointed(current); });
one(".search").addEventListener("input", (event) => search(event.target.value));
const pick = one(".pages select");
if (pick) pick.addEventListener("change", () => { if (pick.value.startsWith("#")) location.hash = pick.value.slice(1); else location.href = pick.value; });
const wanted = () => Math.max(0, cases.findIndex((section) => "#" + section.id === location.hash || location.hash.startsWith("#" + section.id + "-")));
addEventListener("hashchange", () => { if (cases[wanted()] !== current.section) show(wanted()); });
show(wanted());
