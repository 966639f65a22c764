const LONGEST_PAUSE = 30_000;

export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Pauses between attempts. */
export class Patience {
  #hurry = new EventTarget();

  /** Good news: whoever pauses after failures goes on at once. */
  hurry() {
    this.#hurry.dispatchEvent(new Event("hurry"));
  }

  /** Waits longer after each failure, with some chance so that not all pages come back at once; cut short by good news. */
  after(failures) {
    const longest = Math.min(LONGEST_PAUSE, 500 * 2 ** failures);
    const cut = new Promise((resolve) => this.#hurry.addEventListener("hurry", resolve, { once: true }));
    return Promise.race([pause(longest * (0.5 + Math.random() / 2)), cut]);
  }
}
