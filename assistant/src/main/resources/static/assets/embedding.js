/**
 * Talks with the launcher on the site that embeds the chat (widget.js). No word of the conversation passes: only "close" and
 * how many messages are unread.
 */
export function offerEmbedding({ opened }) {
  if (window.parent === window) {
    return { unread: () => {} };
  }
  let visible = true;
  let count = 0;
  const tell = (message) => window.parent.postMessage({ motcua: message, count }, "*");
  const close = document.getElementById("close");

  close.addEventListener("click", () => tell("close"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("dialog[open]")) {
      tell("close");
    }
  });
  window.addEventListener("message", (event) => {
    if (event.source === window.parent && typeof event.data?.motcua === "string") {
      visible = event.data.motcua === "opened";
      if (visible) {
        count = 0;
        opened();
      }
    }
  });
  tell("ready");
  return {
    unread() {
      if (!visible) {
        count += 1;
        tell("unread");
      }
    },
  };
}
