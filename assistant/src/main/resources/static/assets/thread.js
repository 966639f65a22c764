import { element } from "./dom.js";
import { isNews, messageArticle, notice, ownMessage } from "./message.js";
import { readAloudButton } from "./reading-aloud.js";
import { isSharing } from "./sharing.js";
import { Ticks } from "./ticks.js";

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
  #ticks = new Ticks();
  /** Messages up to this number have been erased. */
  #erasedThrough = 0;
  /** What each message says, to be read aloud. */
  #spoken = new WeakMap();
  #actions;

  /** @param actions what parts of messages lead to, as in messageArticle; choose is called once for a quick reply */
  constructor(actions) {
    this.#actions = actions;
    this.#newer.addEventListener("click", () => this.#scrollTo(this.#log.lastElementChild));
    this.#scroller.addEventListener("scroll", () => this.#atEnd() && (this.#newer.hidden = true), { passive: true });
  }

  /** Shows what was said before, at its end. */
  showHistory(messages) {
    messages.forEach((message) => this.#place(message, this.#history));
    this.#retireChoices();
    if (messages.length > 0) {
      this.#lastOwn()?.scrollIntoView({ block: "start", behavior: "instant" });
    }
  }

  /** Shows a new message. It scrolls only for a reader who is at the end, so that nobody is torn from what they read. */
  show(message) {
    const atEnd = this.#atEnd();
    const { added, pressed } = this.#place(message, this.#log);
    this.#retireChoices();
    if (!added) {
      return;
    }
    if (atEnd || pressed || message.from === "citizen") {
      this.#scrollTo(this.#lastOwn());
    } else {
      this.#newer.hidden = false;
    }
  }

  /** Shows a message of this page before the server has it. */
  showSending(entry) {
    if (this.#ticks.isTick(entry.choice)) {
      this.#ticks.add({ ...entry, value: entry.choice });
      return;
    }
    const own = ownMessage(entry.label ?? entry.text);
    own.append(element("p", { class: "delivery" }));
    own.classList.add("pending");
    this.#pending.set(entry.clientMessageId, own);
    this.#log.append(own);
    this.#retireChoices();
    this.#scrollTo(own);
  }

  /** The server has it under a number; where the history shows it, the page's own copy goes. */
  accepted({ clientMessageId }, sequence, historic) {
    if (this.#ticks.confirm(clientMessageId, sequence)) {
      return;
    }
    const own = this.#take(clientMessageId);
    if (historic || sequence <= this.#erasedThrough) {
      own?.remove();
    } else if (own) {
      own.dataset.sequence = sequence;
      own.classList.remove("pending");
      own.querySelector(".delivery").remove();
    }
  }

  /** Says under the message why it is not there yet. */
  postponed({ clientMessageId }, words) {
    if (this.#ticks.postpone(clientMessageId, words)) {
      return;
    }
    const delivery = this.#pending.get(clientMessageId)?.querySelector(".delivery");
    if (delivery) {
      delivery.textContent = words;
    }
  }

  /** Takes a message away that the server refused. */
  withdraw({ clientMessageId }) {
    if (!this.#ticks.withdraw(clientMessageId)) {
      this.#take(clientMessageId)?.remove();
      this.#restoreLastChoices();
    }
  }

  /** Whether the message of this number is a tick, whose answer need not be waited for. */
  isTick(sequence) {
    return this.#ticks.isWaiting(sequence);
  }

  /** Says that another conversation begins; what is still to be sent belongs to it. */
  beginAnother(words) {
    const ticks = this.#ticks.end();
    this.#log.append(notice(words), ...this.#pending.values());
    ticks.forEach((tick) => this.showSending(tick));
    this.#retireChoices();
  }

  /** Takes away what has been erased, replies with what they answer; what is still to be sent stays. */
  erase(through) {
    this.#erasedThrough = through;
    const hadFocus = this.#scroller.contains(document.activeElement);
    const pending = new Set(this.#pending.values());
    for (const shown of [...this.#history.children, ...this.#log.children]) {
      const isLater = shown.classList.contains("citizen") && shown.dataset.sequence > through;
      if (!pending.has(shown) && !isLater) {
        shown.remove();
      }
    }
    this.#ticks.end().forEach((tick) => this.showSending(tick));
    if (hadFocus && document.activeElement === document.body) {
      this.#scroller.focus({ preventScroll: true });
    }
  }

  /** Back to the first screen. */
  clear() {
    this.#erasedThrough = 0;
    this.#history.replaceChildren();
    this.#log.replaceChildren();
    this.#pending.clear();
    this.#ticks = new Ticks();
    this.#newer.hidden = true;
    this.#scroller.scrollTo({ top: 0 });
  }

  /** Moves the focus to the citizen's last message, so that Tab leads into its answer. */
  focusLastOwn() {
    this.#lastOwn()?.focus({ preventScroll: true });
  }

  /** Adds a message, or puts it where it belongs. Tells whether it was added, and whether it answers a tick of this page. */
  #place(message, where) {
    if (message.from === "citizen" && this.#ticks.isTick(message.choice)) {
      this.#ticks.add({ value: message.choice, label: message.text, sequence: message.sequence });
      return { added: false };
    }
    const created = this.#article(message);
    const ticks = message.from === "citizen" ? [] : this.#ticks.answered(message, this.#shows(message.replyTo));
    if (ticks.length > 0 && this.#ticks.continues(created, this.#last())) {
      this.#spoken.set(this.#ticks.update(created), message.text);
      return { added: false };
    }
    for (const tick of ticks) {
      this.#ticks.settleTick(tick, message.outcome === "guide");
      const own = ownMessage(tick.label);
      own.dataset.sequence = tick.sequence;
      where.append(own);
    }
    where.append(created);
    this.#ticks.follow(created);
    return { added: true, pressed: ticks.some((tick) => tick.clientMessageId) };
  }

  #article(message) {
    const created = messageArticle(message, {
      ...this.#actions,
      choose: (choice) => {
        if (!isSharing(choice)) {
          created.querySelectorAll(".choices .choice").forEach((button) => (button.disabled = true));
        }
        this.#actions.choose(choice);
      },
    });
    if (message.from !== "citizen" && !isNews(message)) {
      this.#spoken.set(created, message.text);
      const listen = readAloudButton(() => this.#spoken.get(created) ?? message.text);
      if (listen) {
        created.querySelector(".bubble").append(listen);
      }
    }
    return created;
  }

  #shows(sequence) {
    return this.#scroller.querySelector(`.message.citizen[data-sequence="${sequence}"]`) !== null;
  }

  #last() {
    return [...this.#scroller.querySelectorAll(".message:not(.welcome)")].at(-1);
  }

  #take(clientMessageId) {
    const own = this.#pending.get(clientMessageId);
    this.#pending.delete(clientMessageId);
    return own;
  }

  /** Quick replies and dates belong to the latest answer: those before the citizen's last message are put away. */
  #retireChoices() {
    const own = this.#lastOwn();
    for (const part of this.#scroller.querySelectorAll(".choices, .date-field .entry")) {
      part.hidden = own !== undefined && (part.compareDocumentPosition(own) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
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
