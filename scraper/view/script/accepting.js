// The buttons of a review.
async function accept(button) {
  button.disabled = true;
  const said = await post("accept", {case: button.dataset.case, field: button.dataset.field || null, seen: button.dataset.seen});
  if (!said.ok) button.disabled = false;
  else {
    for (const other of all(".accept", button.closest(".case"))) other.dataset.seen = said.seen;
    const card = button.closest(button.dataset.field ? ".change" : ".changes");
    if (card) card.classList.add("accepted");
  }
  const line = el("p", "acceptedtold", said.told);
  line.setAttribute("role", "status");
  button.after(line);
}
