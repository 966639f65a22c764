import { element, withIcon } from "./dom.js";
import { language, text } from "./texts.js";

/**
 * Things to tick off: real boxes, each pressed with its whole row.
 *
 * @param {(item: {label: string, value: string, ticked: boolean}) => void} tick called for each press
 */
export function checklist({ title, items }, tick) {
  return element(
    "fieldset",
    { class: "checklist" },
    title ? element("legend", { class: "label" }, ...withIcon(title)) : null,
    element("ul", {}, ...items.map((item) => row(item, tick))),
  );
}

/** Puts beneath the last list of a bubble how much of all its lists is ticked. */
export function addTally(bubble) {
  const last = [...bubble.querySelectorAll(".checklist")].at(-1);
  last?.append(element("p", { class: "tally", role: "status" }), element("p", { class: "delivery" }));
  count(bubble);
}

function row({ name, note, ticked, value }, tick) {
  const box = element("input", { type: "checkbox", value, checked: ticked });
  const label = element(
    "label",
    {},
    box,
    element("span", { class: "item" }, element("span", { lang: languageOf(name) }, name), noteLine(note)),
  );
  label.addEventListener("click", (event) => {
    // The second half of a double click would take the tick away again.
    if (event.detail > 1) {
      event.preventDefault();
    }
  });
  box.addEventListener("change", () => {
    count(box.closest(".bubble"));
    tick({ label: name, value, ticked: box.checked });
  });
  return element("li", {}, label);
}

function noteLine(note) {
  return note ? element("span", { class: "note", lang: languageOf(note) }, note) : null;
}

/** Names of papers are often Vietnamese on an English page. */
function languageOf(words) {
  return language !== "vi" && /[à-ỹđ]/i.test(words) ? "vi" : null;
}

/** Says how many are ticked; screen readers are told of changes. */
export function count(bubble) {
  const words = text("chat.tally", ...numbersOf(bubble));
  const tally = bubble.querySelector(".tally");
  if (tally && tally.textContent !== words) {
    tally.textContent = words;
  }
}

/** How many things are ticked, and how many there are. */
function numbersOf(part) {
  const boxes = boxesOf(part);
  return [boxes.filter((box) => box.checked).length, boxes.length];
}

/** The boxes of a list or of all lists of a message. */
export function boxesOf(part) {
  return [...part.querySelectorAll(".checklist input")];
}

/** Sets a box of a message without a press. */
export function setBox(article, value, ticked) {
  const box = boxesOf(article).find((each) => each.value === value);
  if (box) {
    box.checked = ticked;
    count(box.closest(".bubble"));
  }
}

/** Takes over the state of a newer list with the same things; the boxes stay, and so does the focus. */
export function updateList(list, newer) {
  const [title, newerTitle] = [list, newer].map((each) => each.querySelector("legend"));
  if (title && newerTitle && !title.isEqualNode(newerTitle)) {
    title.replaceWith(newerTitle);
  }
  const fresh = newer.querySelectorAll("li");
  list.querySelectorAll("li").forEach((item, index) => {
    const now = fresh[index];
    item.querySelector("input").checked = now.querySelector("input").checked;
    const [words, newWords] = [item, now].map((each) => each.querySelector(".item"));
    if (!words.isEqualNode(newWords)) {
      words.replaceWith(newWords);
    }
  });
}

/** Says under the last list of a message why a tick is not there yet; an empty text takes it away. */
export function explainDelay(article, words) {
  article.querySelectorAll(".checklist .delivery").forEach((line) => (line.textContent = words));
}

/** Folds the lists of a message away, which a newer message shows as they are now. */
export function foldAway(article) {
  const lists = [...article.querySelectorAll(".checklist")];
  const folded = element("details", { class: "former" }, element("summary", {}, text("chat.former", ...numbersOf(article))));
  lists[0].before(folded);
  folded.append(...lists);
}
