import { element } from "./dom.js";
import { messageArticle, notice, ownMessage } from "./message.js";
import { readAloudButton } from "./reading-aloud.js";

/**
 * The messages on the page. What was there before is put into the history, which screen readers find but are not told of;
 * what is new goes into the log, the page's only live list.
 */
export class Thread {
  #scroller = document.getElementById("thread");
  #history = document.getElementById("history");
  #log = document.getElementById("log");
  #newer = document.getElementById("newer");
  #pending = new Map();
  #choose;

  /** @param {(choice: {label: string, value: string}) => void} choose called once for a pressed quick reply */
  constructor(choose) {
    this.#choose = choose;
    this.#newer.addEventListener("click", () => this.#scrollTo(this.#log.lastElementChild));
    this.#scroller.addEventListener("scroll", () => this.#atEnd() && (this.#newer.hidden = true), { passive: true });
  }

  /** Shows what was said before, at its end. */
  showHistory(messages) {
    this.#history.append(...messages.map((message) => this.#article(message)));
    this.#retireChoices();
    if (messages.length > 0) {
      this.#lastOwn()?.scrollIntoView({ block: "start", behavior: "instant" });
    }
  }

  /** Shows a new message. It scrolls only for a reader who is at the end, so that nobody is torn from what they read. */
  show(message) {
    const atEnd = this.#atEnd();
    this.#log.append(this.#article(message));
    this.#retireChoices();
    if (atEnd || message.from === "citizen") {
      this.#scrollTo(this.#lastOwn());
    } else {
      this.#newer.hidden = false;
    }
  }

  /** Shows a message of this page before the server has it. */
  showSending(entry) {
    const own = ownMessage(entry.label ?? entry.text);
    own.append(element("p", { class: "delivery" }));
    own.classList.add("pending");
    this.#pending.set(entry.clientMessageId, own);
    this.#log.append(own);
    this.#retireChoices();
    this.#scrollTo(own);
    return own;
  }

  /** The server has it; where the history shows it, the page's own copy goes. */
  accepted({ clientMessageId }, historic) {
    const own = this.#take(clientMessageId);
    if (historic) {
      own?.remove();
    } else {
      own?.classList.remove("pending");
      own?.querySelector(".delivery")?.remove();
    }
  }

  /** Says under the message why it is not there yet. */
  postponed({ clientMessageId }, words) {
    const delivery = this.#pending.get(clientMessageId)?.querySelector(".delivery");
    if (delivery) {
      delivery.textContent = words;
    }
  }

  /** Takes a message away that the server refused. */
  withdraw({ clientMessageId }) {
    this.#take(clientMessageId)?.remove();
    this.#restoreLastChoices();
  }

  /** Says something between the messages; what is still to be sent belongs after it. */
  notice(words) {
    this.#log.append(notice(words), ...this.#pending.values());
    this.#retireChoices();
  }

  /** Back to the first screen. */
  clear() {
    this.#history.replaceChildren();
    this.#log.replaceChildren();
    this.#pending.clear();
    this.#newer.hidden = true;
    this.#scroller.scrollTo({ top: 0 });
  }

  /** Moves the focus to the citizen's last message, so that Tab leads into its answer. */
  focusLastOwn() {
    this.#lastOwn()?.focus({ preventScroll: true });
  }

  #article(message) {
    const created = messageArticle(message, (choice) => {
      created.querySelectorAll(".choice").forEach((button) => (button.disabled = true));
      this.#choose(choice);
    });
    if (message.from !== "citizen") {
      const listen = readAloudButton(message.text);
      if (listen) {
        created.querySelector(".bubble").append(listen);
      }
    }
    return created;
  }

  #take(clientMessageId) {
    const own = this.#pending.get(clientMessageId);
    this.#pending.delete(clientMessageId);
    return own;
  }

  /** Quick replies belong to the latest answer: those before the citizen's last message are put away. */
  #retireChoices() {
    const own = this.#lastOwn();
    for (const list of this.#scroller.querySelectorAll(".choices")) {
      list.hidden = own !== undefined && (list.compareDocumentPosition(own) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    }
  }

  #restoreLastChoices() {
    this.#retireChoices();
    this.#scroller.querySelectorAll(".choice").forEach((button) => (button.disabled = false));
  }

  #lastOwn() {
    return [...this.#scroller.querySelectorAll(".message.citizen")].at(-1);
  }

  #atEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < 120;
  }

  #scrollTo(target) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    target?.scrollIntoView({ block: "start", behavior: calm ? "instant" : "smooth" });
    this.#newer.hidden = true;
  }
}
