import { applyColour } from "./colour.js";
import { save } from "./storage.js";

const root = document.documentElement;

/** Text size and background, as the citizen sets them: in the options, and by the large-text button that is always there. */
export function offerPreferences() {
  const large = document.getElementById("large-text");
  const inputs = [...document.querySelectorAll("#options input")];

  function show() {
    large.setAttribute("aria-pressed", String(root.dataset.size === "large"));
    inputs.forEach((input) => (input.checked = root.dataset[input.name] === input.value));
    applyColour(root.dataset.colour);
  }

  function change(setting) {
    const appearance = { theme: root.dataset.theme, size: root.dataset.size, ...setting };
    document.dispatchEvent(new CustomEvent("appearance", { detail: appearance }));
    save("motcua.appearance", appearance);
    show();
  }

  large.addEventListener("click", () => change({ size: root.dataset.size === "large" ? "normal" : "large" }));
  inputs.forEach((input) => input.addEventListener("change", () => change({ [input.name]: input.value })));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
  show();
}
