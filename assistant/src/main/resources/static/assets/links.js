import { element, unseen } from "./dom.js";
import { text } from "./texts.js";

/** Words with their web addresses as links. */
export function linked(words) {
  return words
    .split(/(https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]])/)
    .map((part, index) => (index % 2 ? outward(part, part) : part));
}

/** A link that opens beside the chat. */
export function outward(url, label, attributes = {}) {
  return element(
    "a",
    { ...attributes, href: url, target: "_blank", rel: "noopener noreferrer" },
    label,
    unseen(` (${text("chat.source.newTab")})`),
  );
}

export function isWebAddress(url) {
  return /^https?:\/\//i.test(url ?? "");
}

/** Whether an address is a path of this service. */
export function isOwnPath(url) {
  return /^\/(?!\/)/.test(url ?? "");
}
