/**
 * The options panel: opened and closed by its button, closed by Escape (which gives the focus back) and by going elsewhere.
 */
export function offerOptions() {
  const button = document.getElementById("options-button");
  const panel = document.getElementById("options");

  function toggle(open) {
    panel.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  }

  const isOutside = (target) => target instanceof Node && !panel.contains(target) && !button.contains(target);

  button.addEventListener("click", () => toggle(panel.hidden));
  document.addEventListener("pointerdown", (event) => isOutside(event.target) && toggle(false));
  document.addEventListener("focusin", (event) => isOutside(event.target) && toggle(false));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) {
      toggle(false);
      button.focus();
    }
  });
  return { close: () => toggle(false) };
}

/** Opens a dialog from a button or link; closing it gives the focus back to where it was. */
export function offerDialog(opener, dialog) {
  opener.addEventListener("click", (event) => {
    event.preventDefault();
    dialog.showModal();
    // Else the first button would have it, and a long text would open at its end.
    dialog.querySelector("h2").focus();
    dialog.scrollTo({ top: 0 });
  });
  // A press beside the dialog closes it.
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}
