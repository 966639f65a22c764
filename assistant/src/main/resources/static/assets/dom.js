/**
 * Creates an element. Attributes with the value false, null or undefined are left out; strings become text, never markup.
 */
export function element(tag, attributes = {}, ...children) {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) {
      created.setAttribute(name, value === true ? "" : value);
    }
  }
  created.append(...children.filter((child) => child !== null && child !== undefined));
  return created;
}

/** A decorative icon from the page's sprite. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#${name}`);
  svg.append(use);
  return svg;
}

/** Words whose first sign has an icon of the page's one style, with that in its place. */
export function withIcon(words) {
  const [sign] = words;
  const name = `sign-${sign.codePointAt(0).toString(16)}`;
  return document.getElementById(name)
    ? [icon(name), ` ${words.slice(sign.length).replace(/^\ufe0f?\s*/, "")}`]
    : [words];
}

/** Text for screen readers only. */
export function unseen(words) {
  return element("span", { class: "unseen" }, words);
}
