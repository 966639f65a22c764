import { updateBubble } from "./bubble-update.js";
import { boxesOf, explainDelay, foldAway, setBox } from "./checklist.js";

/**
 * The list that can be ticked, which is the latest one, and the ticks that were not answered yet. A tick is a pressed quick
 * reply, but no bubble is shown for it: the box says it. Where its answer is the same list again, that takes the list's place.
 *
 * A tick is {value, label, ticked, clientMessageId, sequence}: ticked is undefined for one of another page, the sequence until
 * the server has confirmed it.
 */
export class Ticks {
  #article = null;
  #waiting = [];

  /** Whether a choice ticks something off the list. */
  isTick(choice) {
    return choice !== undefined && this.#boxes().some((box) => box.value === choice && !box.disabled);
  }

  /** Whether the message of this number is a tick without its answer; one that is not confirmed yet may be of any number. */
  isWaiting(sequence) {
    return this.#waiting.some((tick) => tick.sequence === sequence || tick.sequence === undefined);
  }

  /** Takes note of a tick of this page, just sent, or of a tick that the server told of. */
  add(tick) {
    this.#waiting.push(tick);
    this.#set(tick.value, tick.ticked);
  }

  /** Whether there is such a tick of this page; the server has it under this number. */
  confirm(clientMessageId, sequence) {
    const tick = this.#find(clientMessageId);
    if (tick) {
      tick.sequence = sequence;
      this.#explain("");
    }
    return tick !== undefined;
  }

  /** Says beside the list why a tick is not there yet; false when it is none. */
  postpone(clientMessageId, words) {
    const known = this.#find(clientMessageId) !== undefined;
    if (known) {
      this.#explain(words);
    }
    return known;
  }

  /** Takes a tick back that the server refused; false when it is none. */
  withdraw(clientMessageId) {
    const tick = this.#find(clientMessageId);
    if (tick) {
      this.#waiting = this.#waiting.filter((each) => each !== tick);
      this.#explain("");
      this.#set(tick.value, !tick.ticked);
    }
    return tick !== undefined;
  }

  /**
   * The ticks that a message answers; they wait no longer.
   *
   * @param {boolean} isForOther whether it answers a message that stands on the page, so none of the ticks
   */
  answered({ replyTo }, isForOther) {
    const unconfirmed = this.#waiting.find((tick) => tick.sequence === undefined);
    let answered = this.#waiting.filter((tick) => tick.sequence <= replyTo);
    if (answered.length === 0 && unconfirmed && replyTo !== undefined && !isForOther) {
      // The answer has overtaken the confirmation.
      answered = [unconfirmed];
    }
    this.#waiting = this.#waiting.filter((tick) => !answered.includes(tick));
    if (answered.length > 0 && !this.#waiting.some((tick) => tick.sequence === undefined)) {
      // Where the answer has overtaken the confirmation, nothing else would take the words about the delay away.
      this.#explain("");
    }
    return answered;
  }

  /** Whether an article shows the same list again, and the former one ends the conversation. */
  continues(article, lastArticle) {
    return this.#article !== null && this.#article === lastArticle && sameThings(this.#article, article);
  }

  /** Puts a newer state of the list into its place; returns the article that shows it. */
  update(newer) {
    const article = this.#article;
    updateBubble(article.querySelector(".bubble"), newer.querySelector(".bubble"));
    const [choices, newerChoices] = [article, newer].map((each) => each.querySelector(":scope > .choices"));
    if (!choices || !newerChoices || !choices.isEqualNode(newerChoices)) {
      choices?.remove();
      article.append(...(newerChoices ? [newerChoices] : []));
    }
    article.dataset.sequence = newer.dataset.sequence;
    this.#showWaiting();
    return article;
  }

  /** Another answer than the list came: a guide has taken the tick, anything else has not. */
  settleTick({ value, ticked }, taken) {
    if (ticked === undefined && taken) {
      this.#set(value, !this.#boxes().find((box) => box.value === value)?.checked);
    } else if (ticked !== undefined && !taken) {
      this.#set(value, !ticked);
    }
  }

  /** A message that was added: a list in it is the one to tick from now on, a further step of the walk ends the former one. */
  follow(article) {
    const isList = boxesOf(article).length > 0;
    const step = stepOf(article);
    if (this.#article && (isList || (step !== undefined && step !== stepOf(this.#article)))) {
      this.#retire(article);
    }
    if (isList) {
      this.#article = article;
      this.#showWaiting();
    }
  }

  /** The conversation has ended: nothing of it can be ticked. Gives back the ticks of this page that were never confirmed. */
  end() {
    const unsent = this.#waiting.filter((tick) => tick.clientMessageId !== undefined && tick.sequence === undefined);
    this.#close();
    this.#waiting = [];
    return unsent;
  }

  #close() {
    this.#explain("");
    this.#boxes().forEach((box) => (box.disabled = true));
    this.#article = null;
  }

  #retire(next) {
    const former = this.#article;
    const focused = former.contains(document.activeElement) ? document.activeElement.value : undefined;
    this.#close();
    if (sameThings(former, next)) {
      foldAway(former);
      boxesOf(next)
        .find((box) => box.value === focused)
        ?.focus();
    }
  }

  #showWaiting() {
    this.#waiting.forEach((tick) => this.#set(tick.value, tick.ticked));
  }

  #set(value, ticked) {
    if (this.#article && ticked !== undefined) {
      setBox(this.#article, value, ticked);
    }
  }

  #explain(words) {
    if (this.#article) {
      explainDelay(this.#article, words);
    }
  }

  #boxes() {
    return this.#article ? boxesOf(this.#article) : [];
  }

  #find(clientMessageId) {
    return this.#waiting.find((tick) => tick.clientMessageId === clientMessageId);
  }
}

/** Whether two messages list the same things. */
function sameThings(one, other) {
  const [values, others] = [one, other].map((article) => JSON.stringify(boxesOf(article).map((box) => box.value)));
  return values === others;
}

function stepOf(article) {
  return article.querySelector(".progress")?.textContent;
}
