/** The page's words, written into it by the server from the message files. */
const texts = JSON.parse(document.getElementById("texts").textContent);

/** The language of the page, "vi" or "en". */
export const language = document.documentElement.lang;

/** The text of a key with its {0}, {1}, … filled in. */
export function text(key, ...values) {
  return texts[key].replace(/\{(\d+)\}/g, (_, index) => String(values[Number(index)]));
}
