import { element } from "./dom.js";
import { language, text } from "./texts.js";

/**
 * Things to tick off: real boxes, each pressed with its whole row.
 *
 * @param {(item: {label: string, value: string, ticked: boolean}) => void} tick called for each press
 */
export function checklist({ title, items }, tick) {
  const list = element(
    "fieldset",
    { class: "checklist" },
    title ? element("legend", { class: "label" }, title) : null,
    element("ul", {}, ...items.map((item) => row(item, tick))),
    element("p", { class: "tally", role: "status" }),
    element("p", { class: "delivery" }),
  );
  count(list);
  return list;
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
    count(box.closest(".checklist"));
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
function count(list) {
  const boxes = boxesOf(list);
  const words = text("chat.tally", boxes.filter((box) => box.checked).length, boxes.length);
  const tally = list.querySelector(".tally");
  if (tally.textContent !== words) {
    tally.textContent = words;
  }
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
    count(box.closest(".checklist"));
  }
}

/** Takes over the state of a newer list with the same things; the boxes stay, and so does the focus. */
export function updateList(list, newer) {
  const [title, newerTitle] = [list, newer].map((each) => each.querySelector("legend"));
  if (title && newerTitle && title.textContent !== newerTitle.textContent) {
    title.textContent = newerTitle.textContent;
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
  count(list);
}

/** Says under the lists of a message why a tick is not there yet; an empty text takes it away. */
export function explainDelay(article, words) {
  article.querySelectorAll(".checklist .delivery").forEach((line) => (line.textContent = words));
}

/** Folds lists away that a newer message shows as they are now. */
export function foldAway(article) {
  for (const list of article.querySelectorAll(".checklist")) {
    const [ticked, all] = [boxesOf(list).filter((box) => box.checked).length, boxesOf(list).length];
    const folded = element("details", { class: "former" }, element("summary", {}, text("chat.former", ticked, all)));
    list.replaceWith(folded);
    folded.append(list);
  }
}
