import { element } from "./dom.js";
import { text } from "./texts.js";

/**
 * What there is of an answer that still comes, below the messages. Screen readers are told of the answer alone, which takes its
 * place: hearing it twice, and perhaps otherwise, helps nobody.
 */
export class Draft {
  #place = document.getElementById("draft");

  show(words) {
    const lines = words.split("\n").filter((line) => line.trim() !== "");
    this.#place.replaceChildren(
      element("div", { class: "bubble" }, ...lines.map((line) => element("p", { class: "words" }, line))),
      element("p", { class: "unfinished" }, text("chat.draft")),
    );
    this.#place.hidden = false;
  }

  end() {
    this.#place.hidden = true;
    this.#place.replaceChildren();
  }
}
