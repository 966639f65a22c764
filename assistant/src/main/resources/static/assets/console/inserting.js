import { showPane } from "./panes.js";

const SHORTCUT = /(^|\s)\/([a-z0-9-]+)$/;

/** Puts a text into the answer where the caret is, and leaves the caret behind it. */
export function insert(text) {
  const box = document.getElementById("answer");
  if (!box) return;
  if (matchMedia("(max-width: 63.99rem)").matches) showPane("conversation");
  const before = box.value.slice(0, box.selectionStart);
  const glue = before && !/\s$/.test(before) ? "\n" : "";
  put(box, box.selectionStart, box.selectionEnd, glue + text);
}

/** Puts the first passage of the n-th answer that was found into the answer. */
export function insertFound(number) {
  const found = document.querySelector(`#result-${number}`);
  const passage = found?.querySelector("details[open] [data-insert]") ?? found?.querySelector("[data-insert]");
  if (passage) insert(passage.dataset.insert);
}

function put(box, from, to, text) {
  box.focus();
  box.setRangeText(text, from, to, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Which of the replies that are sent often are used is counted. */
function count(button) {
  const id = button.dataset.canned;
  const form = document.getElementById("answer-form");
  if (id && !form.querySelector(`input[name=canned][value="${id}"]`)) {
    const used = Object.assign(document.createElement("input"), { type: "hidden", name: "canned", value: id });
    form.append(used);
  }
}

/** "/cho" and Tab become the reply with that shortcut. Where there is none, Tab is Tab. */
function expand(event) {
  const box = event.target;
  const found = SHORTCUT.exec(box.value.slice(0, box.selectionStart));
  const reply = found && document.querySelector(`[data-shortcut="${found[2]}"]`);
  if (reply) {
    event.preventDefault();
    put(box, box.selectionStart - found[2].length - 1, box.selectionStart, reply.dataset.insert);
    count(reply);
  }
}

export function offerInserting() {
  document.body.addEventListener("click", (event) => {
    const button = event.target.closest("[data-insert]");
    if (button && document.getElementById("answer")) {
      event.preventDefault();
      insert(button.dataset.insert);
      count(button);
    }
  });
  document.body.addEventListener("keydown", (event) => {
    if (event.target.id !== "answer") return;
    if (event.key === "Tab" && !event.shiftKey && !event.isComposing) expand(event);
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.target.form.requestSubmit();
  });
}
