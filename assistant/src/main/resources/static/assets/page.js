/** The pages for officials: they work without scripts, and with them follow the reader's text size and the operator's colour. */
import { applyColour } from "./colour.js";
import { offerPreferences } from "./preferences.js";

if (document.getElementById("large-text")) {
  offerPreferences();
} else {
  applyColour(document.documentElement.dataset.colour);
}
document.getElementById("print")?.addEventListener("click", () => window.print());
document.documentElement.dataset.ready = "true";
