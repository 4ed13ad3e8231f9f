"use strict";
(() => {
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
    if (mark) choose(it, +mark.dataset.c);
  }
  function marks(it, sel = "mark") {
    const page = inside(it);
    return [...(page ? all(sel, page) : []), ...all(sel, it.rows)];
  }
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
  function clear(it, ...names) {
    for (const mark of marks(it, names.map((name) => "mark." + name).join(","))) mark.classList.remove(...names);
    for (const card of all(".field.sel,.lost.sel", it.section)) card.classList.remove("sel");
  }
  function reveal(it, found) {
    const mark = found.find((m) => (it.view === "lines") === it.rows.contains(m));
    if (mark) mark.scrollIntoView({block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth"});
  }
  function tell(it, parts) {
    const box = one(".told", it.section);
    box.replaceChildren(...parts);
    box.hidden = false;
    if (it.view !== "record") box.scrollIntoView({block: "nearest"});
  }
  function el(tag, name, text) {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text !== undefined) made.textContent = text;
    return made;
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
      parts.push(el("p", "small", "Wanted by candidates that lost:"));
      for (const card of lost.slice(0, 8)) {
        const line = el("p", "wanted");
        line.append(el("b", "", card.dataset.f + ": "), card.querySelector(".rule").textContent, " – ", card.querySelector(".why").textContent);
        parts.push(line);
      }
    } else parts.push(el("p", "small", "No candidate that lost wanted this line."));
    tell(it, parts);
  }
  function quote(text) {
    const made = el("blockquote", "", text.length > 400 ? text.slice(0, 400) + "…" : text);
    made.dir = "auto";
    return made;
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
    if (pick) pick.value = "#" + section.id;
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
  function byLine(by) {
    const last = current.claims.length - 1, now = current.chosen === undefined ? (by > 0 ? -1 : 0) : current.chosen;
    choose(current, Math.max(0, Math.min(last, now + by)));
  }
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
      if (typing) event.target.blur();
      return;
    }
    if (event.key === "Enter" && event.target.matches && event.target.matches(".lost")) return lost(current, event.target);
    if (typing) {
      if (event.key === "Enter" && event.target.classList.contains("search")) step(event.shiftKey ? -1 : 1);
      return;
    }
    const does = {
      j: () => go(1), n: () => go(1), ArrowRight: () => go(1), k: () => go(-1), p: () => go(-1), ArrowLeft: () => go(-1),
      ".": () => byLine(1), ",": () => byLine(-1), "/": () => one(".search").focus(), t: () => theme(true),
      l: () => view(current, current.view === "lines" ? "page" : "lines"), "?": () => one(".help").showPopover ? one(".help").togglePopover() : null,
    }[event.key];
    if (does) {
      event.preventDefault();
      does();
    }
  }
  async function accept(button) {
    button.disabled = true;
    const body = JSON.stringify({case: button.dataset.case, field: button.dataset.field || null, seen: button.dataset.seen});
    let told;
    try {
      const answer = await fetch("accept", {method: "POST", headers: {"Content-Type": "application/json"}, body, credentials: "omit"});
      const said = await answer.json();
      told = said.told;
      if (!answer.ok) button.disabled = false;
      else {
        for (const other of all(".accept", button.closest(".case"))) other.dataset.seen = said.seen;
        const card = button.closest(button.dataset.field ? ".change" : ".changes");
        if (card) card.classList.add("accepted");
      }
    } catch (_) {
      told = "The command has ended; start it again.";
      button.disabled = false;
    }
    const line = el("p", "acceptedtold", told);
    line.setAttribute("role", "status");
    button.after(line);
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
  });
  one(".search").addEventListener("input", (event) => search(event.target.value));
  const pick = one(".pages select");
  if (pick) pick.addEventListener("change", () => { if (pick.value.startsWith("#")) location.hash = pick.value.slice(1); else location.href = pick.value; });
  const wanted = () => Math.max(0, cases.findIndex((section) => "#" + section.id === location.hash || location.hash.startsWith("#" + section.id + "-")));
  addEventListener("hashchange", () => { if (cases[wanted()] !== current.section) show(wanted()); });
  show(wanted());
})();
