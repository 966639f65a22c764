/** The pages for officials: they work without scripts, and with them follow the reader's text size and the operator's colour. */
import { offerPreferences } from "./preferences.js";

if (document.getElementById("large-text")) {
  offerPreferences();
}
document.documentElement.dataset.ready = "true";
