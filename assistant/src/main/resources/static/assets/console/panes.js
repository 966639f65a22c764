const main = document.getElementById("content");

/** Shows one of the panes "conversation", "panel" and "help": on a phone alone, on a wide screen beside the conversation. */
export function showPane(pane) {
  main.dataset.pane = pane;
  markShown();
}

/** Scrolls the conversation to its last message. */
export function showLatest() {
  const thread = document.getElementById("thread");
  if (!thread) return;
  if (thread.scrollHeight > thread.clientHeight + 1) {
    thread.scrollTop = thread.scrollHeight;
  } else {
    thread.querySelector(".message:last-of-type")?.scrollIntoView({ block: "nearest" });
  }
}

/** Whether the conversation's end is in sight. */
export function isAtLatest() {
  const thread = document.getElementById("thread");
  return !thread || thread.scrollHeight - thread.scrollTop - thread.clientHeight < 80;
}

/** From where on the conversation is in sight, in pixels. */
export function shownFrom() {
  return document.getElementById("thread")?.scrollTop ?? 0;
}

/** The same part of it again. */
export function showFrom(top) {
  const thread = document.getElementById("thread");
  if (thread) thread.scrollTop = top;
}

function markShown() {
  for (const link of document.querySelectorAll(".pane-choice [data-pane]")) {
    const shown = link.dataset.pane === main.dataset.pane || (link.dataset.pane === "panel" && isBeside());
    link.toggleAttribute("aria-current", shown);
    if (shown) link.setAttribute("aria-current", "true");
  }
}

/** Beside the conversation something always stands. */
function isBeside() {
  return main.dataset.pane === "conversation" && matchMedia("(min-width: 64rem)").matches;
}

export function offerPanes() {
  document.body.addEventListener("click", (event) => {
    const link = event.target.closest(".pane-choice [data-pane]");
    if (link) {
      event.preventDefault();
      showPane(link.dataset.pane);
    }
  });
  document.body.addEventListener("htmx:afterSettle", markShown);
  matchMedia("(min-width: 64rem)").addEventListener("change", markShown);
  markShown();
  showLatest();
}
