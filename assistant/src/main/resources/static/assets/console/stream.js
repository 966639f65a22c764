import { isAtLatest, showFrom, showLatest, shownFrom } from "./panes.js";
import { tell } from "./sending.js";

/** How often the list is fetched at most; that a case has something new is marked in its row at once. */
const LIST_EVERY = 3000;
/** Nobody looks: the connection is given back, since browsers allow few of them. */
const HIDDEN_FOR = 30000;
/** How long after sending it is looked whether a message has arrived. */
const ARRIVED_AFTER = 3000;
/** Whoever types or moves about is here; the others are told so at most this often. */
const HERE_EVERY = 60000;

const main = document.getElementById("content");
const spoken = document.getElementById("spoken");
const title = document.title;

let source;
let hiding;
let known = 0;
/** Up to which message of each case something was said of it. */
const heard = new Map();
let fetching = false;
/** A form is on its way; what comes back takes the place of the case, so the case must not be replaced meanwhile. */
let acting = false;
let stale = false;
let listDue;
let listFetchedAt = 0;
let hereAt = Date.now();
/** Which part of the conversation was in sight before something took its place. */
let seen;

/** Keeps the page as the service knows it, by one stream of events; each says only that there is something to fetch. */
export function followCases() {
  open();
  document.addEventListener("visibilitychange", () => {
    clearTimeout(hiding);
    if (document.hidden) {
      hiding = setTimeout(close, HIDDEN_FOR);
    } else {
      document.title = title;
      if (!source) open();
    }
  });
  document.body.addEventListener("htmx:beforeRequest", (event) => {
    if (isOfNewest(event)) fetching = true;
    if (isAct(event)) acting = true;
  });
  document.body.addEventListener("htmx:afterRequest", (event) => {
    if (isOfNewest(event)) {
      fetching = false;
      fetchNew();
    }
    if (isAct(event)) {
      acting = false;
      renewCase();
    }
  });
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const { id } = event.detail.target;
    // Until both have settled, what was seen before the first of them counts.
    if (id === "newest" || id === "case") seen ??= { latest: isAtLatest(), top: shownFrom() };
  });
  document.body.addEventListener("htmx:afterSettle", () => {
    if (seen?.latest) showLatest();
    else if (seen) showFrom(seen.top);
    seen = undefined;
    if (document.getElementById("newest")?.dataset.waiting) setTimeout(() => ask("newest", "log-grown"), ARRIVED_AFTER);
  });
  document.body.addEventListener("focusout", () => setTimeout(renewCase));
  for (const sign of ["keydown", "pointerdown"]) document.addEventListener(sign, here, { passive: true });
}

function isOfNewest(event) {
  return event.detail.elt.id === "newest";
}

function isAct(event) {
  return event.detail.requestConfig.verb === "post";
}

function open() {
  source = new EventSource(main.dataset.stream);
  source.addEventListener("open", () => {
    // Whatever happened meanwhile was not heard.
    ask("newest", "log-grown");
    fetchList();
  });
  source.addEventListener("case", (event) => happened(JSON.parse(event.data)));
  source.addEventListener("beat", () => {
    fetchList();
    if (document.getElementById("newest")?.dataset.waiting) ask("newest", "log-grown");
  });
  source.addEventListener("over", () => {
    close();
    tell("lost");
  });
}

function close() {
  source?.close();
  source = undefined;
}

/** Something was said in a case, or it has changed, or both. */
function happened({ number, version, sequence, citizen }) {
  const shown = document.getElementById("case");
  if (String(number) === main.dataset.case) {
    if (version > Number(shown.dataset.version)) {
      stale = true;
      renewCase();
    }
    known = Math.max(known, sequence);
    fetchNew();
  } else if (citizen) {
    markUnread(number, sequence);
  }
  fetchList();
}

function markUnread(number, sequence) {
  if (heard.get(number) >= sequence) return;
  heard.set(number, sequence);
  const row = document.getElementById(`row-${number}`);
  row?.classList.add("unread");
  const mark = row?.querySelector(".arriving");
  if (mark) mark.hidden = false;
  if (document.hidden) document.title = `● ${title}`;
  spoken.textContent = main.dataset.words.replace("{0}", number);
}

/** Not while a form of it is being filled in: what is typed in the two large boxes is kept, the rest would be lost. */
function renewCase() {
  const shown = document.getElementById("case");
  if (stale && !acting && shown && !document.activeElement?.closest("#case details form")) {
    stale = false;
    htmx.trigger(shown, "case-changed");
  }
}

function fetchNew() {
  const newest = document.getElementById("newest");
  if (newest && !fetching && known > Number(newest.dataset.sequence)) htmx.trigger(newest, "log-grown");
}

function fetchList() {
  if (listDue || document.hidden) return;
  const wait = Math.max(0, listFetchedAt + LIST_EVERY - Date.now());
  listDue = setTimeout(() => {
    listDue = undefined;
    listFetchedAt = Date.now();
    ask("list", "list-changed");
  }, wait);
}

function ask(id, event) {
  const element = document.getElementById(id);
  if (element && window.htmx) htmx.trigger(element, event);
}

function here() {
  if (Date.now() - hereAt < HERE_EVERY) return;
  hereAt = Date.now();
  const token = document.querySelector("input[name=_csrf]")?.value;
  if (token) fetch(main.dataset.here, { method: "POST", body: new URLSearchParams({ _csrf: token }) }).catch(() => {});
}
