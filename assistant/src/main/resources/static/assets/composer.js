import { offerDictation } from "./dictation.js";

/** The question box. */
export class Composer {
  #form = document.getElementById("composer");
  #box = document.getElementById("question");
  #problem = document.getElementById("problem");

  /** @param {(text: string) => void} send called with what the citizen typed */
  constructor(send) {
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit(send);
      if (event.submitter && matchMedia("(pointer: fine)").matches) {
        this.focus();
      }
    });
    this.#box.addEventListener("keydown", (event) => {
      // While an input method composes (Telex, VNI), Enter belongs to it.
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
        event.preventDefault();
        this.#submit(send);
      }
    });
    this.#box.addEventListener("input", () => this.#grow());
    offerDictation(document.getElementById("dictate"), {
      read: () => this.#box.value,
      write: (words) => this.#write(words),
      tell: (words) => this.explain(words),
    });
  }

  focus() {
    this.#box.focus({ preventScroll: true });
  }

  /** Says in place what is wrong and gives the text back, unless something else has been typed since. */
  giveBack(words, explanation) {
    if (this.#box.value === "") {
      this.#write(words);
    }
    this.explain(explanation);
    this.#box.setAttribute("aria-invalid", "true");
    this.focus();
  }

  /** Says something beside the box; an empty text takes it away. */
  explain(words) {
    this.#problem.textContent = words;
  }

  #submit(send) {
    const words = this.#box.value.trim();
    if (words === "") {
      this.focus();
      return;
    }
    this.#write("");
    this.#box.removeAttribute("aria-invalid");
    this.explain("");
    send(words);
  }

  #write(words) {
    this.#box.value = words;
    this.#grow();
  }

  /** As high as its text; the style sheet sets the limit. */
  #grow() {
    this.#box.style.height = "auto";
    this.#box.style.height = `${this.#box.scrollHeight + this.#box.offsetHeight - this.#box.clientHeight}px`;
  }
}
