/** The board renews itself when something has happened at a desk, and from time to time; the page works without. */

/** It is fetched at most this often. */
const EVERY = 2000;
/** Nobody looks: the connection is given back, since browsers allow few of them. */
const HIDDEN_FOR = 30000;

const now = document.getElementById("now");

let source;
let hiding;
let due;
let fetchedAt = 0;
let stale = false;

open();
document.addEventListener("visibilitychange", () => {
  clearTimeout(hiding);
  if (document.hidden) {
    hiding = setTimeout(close, HIDDEN_FOR);
  } else if (!source) {
    open();
  }
});
now.addEventListener("focusout", () => setTimeout(() => stale && renewSoon()));

function open() {
  source = new EventSource(now.dataset.stream);
  source.addEventListener("case", renewSoon);
  source.addEventListener("beat", renewSoon);
  source.addEventListener("over", () => location.reload());
}

function close() {
  source?.close();
  source = undefined;
}

function renewSoon() {
  if (due || document.hidden) return;
  due = setTimeout(renew, Math.max(0, fetchedAt + EVERY - Date.now()));
}

async function renew() {
  due = undefined;
  // Whoever chooses an officer must not lose the list under the hand.
  stale = now.contains(document.activeElement);
  if (stale) return;
  fetchedAt = Date.now();
  try {
    const response = await fetch(now.dataset.now);
    if (!response.ok || response.redirected) return;
    const words = await response.text();
    stale = now.contains(document.activeElement);
    if (!stale) now.replaceChildren(document.createRange().createContextualFragment(words));
  } catch {
    // Without a connection the next event or beat tries again.
  }
}
