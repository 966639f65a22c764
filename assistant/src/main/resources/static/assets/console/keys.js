import { load, save } from "../storage.js";
import { insertFound } from "./inserting.js";
import { showPane } from "./panes.js";

const KEPT = "motcua.keys";
const dialog = document.getElementById("keys");
const on = document.getElementById("keys-on");

const ACTS = {
  j: () => move(1),
  k: () => move(-1),
  c: () => document.getElementById("claim")?.click(),
  a: () => write("answer", "conversation"),
  r: () => write("answer", "conversation"),
  n: () => write("note", "panel"),
  t: () => unfold("transfer", "to"),
  e: () => unfold("end", "closing"),
  i: () => insertFound(1),
  s: () => document.getElementById("q")?.focus(),
  p: () => go("panel"),
  h: () => go("help"),
  "/": () => (document.getElementById("find") ? write("find", "help") : document.getElementById("q")?.focus()),
  "?": () => explain(),
};
for (let number = 1; number <= 5; number++) ACTS[number] = () => insertFound(number);

/** Single keys do what is done most, unless something is being typed or they are switched off (WCAG 2.1.4). */
export function offerKeys() {
  on.checked = load(KEPT) !== "off";
  on.addEventListener("change", () => save(KEPT, on.checked ? "on" : "off"));
  document.getElementById("keys-button")?.addEventListener("click", explain);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isTyping(event.target) && !dialog.open) {
      event.target.blur();
    } else if (on.checked && ACTS[event.key] && isFree(event)) {
      event.preventDefault();
      ACTS[event.key]();
    }
  });
}

function isFree(event) {
  return !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing || dialog.open || isTyping(event.target));
}

function isTyping(target) {
  return target.matches?.("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])") ?? false;
}

function move(step) {
  const rows = [...document.querySelectorAll(".case-row")];
  if (rows.length === 0) return;
  const from = rows.findIndex((row) => row === document.activeElement);
  const at = from >= 0 ? from + step : Math.max(0, rows.findIndex((row) => row.hasAttribute("aria-current")));
  rows[Math.min(rows.length - 1, Math.max(0, at))].focus();
}

function write(id, pane) {
  const box = document.getElementById(id);
  if (!box) return;
  if (!(pane === "conversation" && matchMedia("(min-width: 64rem)").matches)) showPane(pane);
  box.focus();
  box.scrollIntoView({ block: "nearest" });
}

function unfold(id, first) {
  const act = document.getElementById(id);
  if (!act) return;
  if (matchMedia("(max-width: 63.99rem)").matches) showPane("conversation");
  act.open = true;
  document.getElementById(first).focus();
}

function go(pane) {
  if (!document.getElementById(pane)) return;
  showPane(pane);
  document.getElementById(pane).focus();
}

function explain() {
  dialog.showModal();
  document.getElementById("keys-title").focus();
}
