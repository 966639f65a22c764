/** Which messages of a conversation the page has, by their sequence numbers, and which of them waits for its answer. */
export class Seen {
  #last = 0;
  #shown = new Set();
  #held = new Map();
  #lastOwn = 0;
  #lastAnswer = 0;
  #lastNews = { sequence: 0, held: false };

  /** The greatest number that the page knows of, 0 at first. */
  get last() {
    return this.#last;
  }

  /** The number of the citizen's message that waits for its answer, or 0. */
  get awaited() {
    return this.#lastOwn > this.#lastAnswer ? this.#lastOwn : 0;
  }

  /** Whether an officer has the conversation in hand, who takes longer than a machine. */
  get held() {
    return this.#lastNews.held;
  }

  /**
   * Takes note of a message of the server; false when the page shows it already, or not yet.
   *
   * @param {boolean} isSending whether a confirmation is on its way: a message of the citizen is probably the one it is for
   */
  take(message, isSending) {
    this.#last = Math.max(this.#last, message.sequence);
    if (this.#shown.has(message.sequence) || this.#held.has(message.sequence)) {
      return false;
    }
    if (message.from === "notice" && !message.replyTo && message.sequence > this.#lastNews.sequence) {
      this.#lastNews = { sequence: message.sequence, held: message.outcome === "taken_over" };
    }
    if (message.from !== "citizen") {
      this.#lastAnswer = Math.max(this.#lastAnswer, message.replyTo ?? message.sequence);
    } else {
      this.#lastOwn = Math.max(this.#lastOwn, message.sequence);
      if (isSending) {
        this.#held.set(message.sequence, message);
        return false;
      }
    }
    this.#shown.add(message.sequence);
    return true;
  }

  /** The server has a message of this page, under this number; true when it was shown by that before. */
  confirm(sequence) {
    const historic = this.#shown.has(sequence);
    this.#held.delete(sequence);
    this.#shown.add(sequence);
    this.#lastOwn = Math.max(this.#lastOwn, sequence);
    return historic;
  }

  /** Messages up to this number exist no more: those that were held back are not shown. */
  forget(through) {
    [...this.#held.keys()].filter((sequence) => sequence <= through).forEach((sequence) => this.#held.delete(sequence));
  }

  /** Messages of the citizen that were not this page's after all, but another tab's: to be shown now. */
  release() {
    const messages = [...this.#held.values()];
    messages.forEach(({ sequence }) => this.#shown.add(sequence));
    this.#held.clear();
    return messages;
  }
}
