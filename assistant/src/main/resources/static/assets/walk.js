import { element, icon } from "./dom.js";
import { isOwnPath, isWebAddress, outward } from "./links.js";

/** How far a walk has come: the words say it, the bar only shows it once more. */
export function progress({ label, step, steps }) {
  const marks = Array.from({ length: steps }, (_, index) =>
    element("span", { class: index + 1 < step ? "done" : index + 1 === step ? "now" : null }),
  );
  return element(
    "div",
    { class: "progress" },
    element("p", {}, label),
    element("div", { class: "marks", "aria-hidden": "true" }, ...marks),
  );
}

/** Something to open; an address that is none is not made one. */
export function link({ label, address }) {
  if (!isOwnPath(address) && !isWebAddress(address)) {
    return element("p", { class: "words" }, label);
  }
  const opening = outward(address, label, { class: "opening" });
  opening.prepend(icon("i-open"));
  return element("p", {}, opening);
}

/** A picture of this service; those of others, which the page may not load, can be opened. */
export function picture({ address, alternative }) {
  return isOwnPath(address)
    ? element("img", { class: "picture", src: address, alt: alternative, loading: "lazy", decoding: "async" })
    : link({ label: alternative, address });
}
