import * as api from "./api.js";
import { newId, Outbox } from "./outbox.js";
import { Patience, pause } from "./patience.js";
import { Seen } from "./seen.js";
import { load, save } from "./storage.js";

const KEY = "motcua.session";
/** The quick replies by which a conversation changes its language. */
const LANGUAGE_CHOICES = { vi: "vietnamese", en: "english" };
const RENEW_STREAM_AFTER = 60_000;
const LOOK_AGAIN_WHILE_WAITING = 4_000;
const LOOK_AGAIN_FOR_AN_OFFICER = 20_000;
const SLOW_AFTER = 15_000;
const HEALTHY_STREAM = 5_000;

/**
 * One citizen's conversation with the server; knows nothing of the page.
 *
 * Nothing is lost: what is sent stays in the outbox until the server has confirmed it. Nothing is doubled: an entry keeps
 * its clientMessageId for every attempt, and every message is shown once, by its sequence number. What arrives comes by the event stream; after each
 * break, and whenever an answer is overdue, the client asks by the last sequence number it has, so that it also works
 * where a proxy holds the stream back.
 *
 * Events, each with its detail:
 *   history {messages}           the conversation so far, once after a reload
 *   message {message}            a new message
 *   erased {through}             the citizen's data has been erased: messages up to this number are to be shown no more
 *   sending {entry}              a message of this page, not yet confirmed
 *   accepted {entry, sequence, historic}  the server has it; historic when it is among the messages shown already
 *   postponed {entry, seconds}   it will be sent again by itself; seconds is 0 unless the server asked for a pause
 *   refused {entry, status}      the server will not take it
 *   draft {words}                what there is of the awaited answer; good until a message comes or nothing is awaited
 *   awaiting {state, sequence}   "none", or for the message of this number "typing" or "slow", or "officer" where a person answers
 *   holder {held}                whether an officer has the conversation in hand, when that has changed
 *   connection {state}           "online", "offline" or "reconnecting"
 *   expired, cleared             a new conversation has begun, by itself or as asked
 */
export class Conversation extends EventTarget {
  #language;
  #languageName;
  #outbox = new Outbox();
  #session = load(KEY);
  #seen = new Seen();
  #historyLoaded = false;
  #era = new AbortController();
  #pumping = false;
  #awaited = 0;
  #held = false;
  #awaitingTimers = [];
  #patience = new Patience();

  /**
   * @param {string} language "vi" or "en"
   * @param {string} languageName what the language is called in itself
   */
  constructor(language, languageName) {
    super();
    this.#language = language;
    this.#languageName = languageName;
    window.addEventListener("online", () => this.#patience.hurry());
    window.addEventListener("offline", () => this.#tell("connection", { state: "offline" }));
    document.addEventListener("visibilitychange", () => document.hidden || this.#patience.hurry());
    window.addEventListener("storage", (event) => event.key === KEY && this.#adoptFromOtherTab());
  }

  /** Shows what there is and goes on from there. */
  start() {
    if (!navigator.onLine) {
      this.#tell("connection", { state: "offline" });
    }
    this.#outbox.entries.forEach((entry) => this.#tell("sending", { entry }));
    this.#follow();
    this.#pump();
  }

  /** Sends typed text, or a choice with its label; whatever else the content holds stays with the entry. */
  send(content) {
    const entry = this.#outbox.add(content);
    this.#tell("sending", { entry });
    this.#pump();
  }

  /** Sends a picture at once; it is too large to be kept here until the server has it. Rejects when it did not go. */
  async sendPicture(file) {
    const session = await this.#ensureSession();
    await api.sendPicture(session.token, newId(), file);
  }

  /** Everything that the server keeps of the conversation. */
  async everything() {
    return this.#session ? this.#messagesAfter(this.#session, 0) : [];
  }

  /** Forgets this conversation on this device and begins a new one. */
  startAnew() {
    this.#outbox.clear();
    this.#begin(null);
    save(KEY, null);
    this.#tell("cleared");
  }

  /** From here on everything belongs to another session, or to none yet. */
  #begin(session) {
    this.#era.abort();
    this.#era = new AbortController();
    this.#session = session;
    this.#seen = new Seen();
    this.#historyLoaded = false;
    this.#updateAwaiting();
  }

  #expire(session) {
    if (session !== this.#session) {
      return;
    }
    const hadMessages = this.#seen.last > 0 || !this.#historyLoaded;
    this.#begin(null);
    save(KEY, null);
    if (hadMessages) {
      this.#tell("expired");
    }
  }

  #adoptFromOtherTab() {
    const stored = load(KEY);
    if (stored?.token !== this.#session?.token) {
      this.#begin(stored);
      this.#tell("cleared");
      this.#follow();
    }
  }

  async #pump() {
    if (this.#pumping) {
      return;
    }
    this.#pumping = true;
    let failures = 0;
    for (let entry = this.#outbox.first; entry; entry = this.#outbox.first) {
      let session = null;
      try {
        session = await this.#ensureSession();
        const sequence = await api.send(session.token, entry);
        if (session === this.#session) {
          this.#confirm(entry, sequence);
        }
        failures = 0;
      } catch (error) {
        failures += 1;
        await this.#sendingFailed(entry, session, error, failures);
      }
    }
    this.#pumping = false;
  }

  async #sendingFailed(entry, session, error, failures) {
    if (error instanceof api.Refusal && error.sessionGone) {
      this.#expire(session);
      if (failures === 1) {
        return;
      }
    } else if (error instanceof api.Refusal && !error.temporary) {
      this.#outbox.remove(entry.clientMessageId);
      this.#tell("refused", { entry, status: error.status });
      this.#seen.release().forEach((message) => this.#tell("message", { message }));
      return;
    }
    const asked = error.retryAfter ?? 0;
    this.#tell("postponed", { entry, seconds: asked });
    if (asked === 0) {
      this.#tell("connection", { state: navigator.onLine ? "reconnecting" : "offline" });
    }
    await (asked > 0 ? pause(asked * 1000) : this.#patience.after(failures));
  }

  async #ensureSession() {
    if (!this.#session) {
      const session = await api.createSession(this.#language);
      this.#session ??= { ...session, language: this.#language };
      this.#historyLoaded = true;
      save(KEY, this.#session);
      this.#follow();
    }
    return this.#session;
  }

  /** Follows the session until the next one begins: catch up, listen, and after a break again. */
  async #follow() {
    const session = this.#session;
    const { signal } = this.#era;
    let failures = 0;
    while (session && !signal.aborted) {
      const begun = performance.now();
      let asked = 0;
      try {
        await this.#catchUp(session, signal);
        this.#tell("connection", { state: "online" });
        await this.#listen(session, signal);
      } catch (error) {
        if (signal.aborted) {
          return;
        }
        if (error instanceof api.Refusal && error.sessionGone) {
          this.#expire(session);
          return;
        }
        asked = error.retryAfter ?? 0;
      }
      failures = performance.now() - begun < HEALTHY_STREAM ? failures + 1 : 0;
      await (asked > 0 ? pause(asked * 1000) : this.#patience.after(failures));
    }
  }

  async #catchUp(session, signal) {
    let news;
    try {
      news = await this.#messagesAfter(session, this.#seen.last);
    } catch (error) {
      if (!signal.aborted && !(error instanceof api.Refusal && error.sessionGone)) {
        this.#tell("connection", { state: navigator.onLine ? "reconnecting" : "offline" });
      }
      throw error;
    }
    if (signal.aborted) {
      return;
    }
    if (this.#historyLoaded) {
      news.forEach((message) => this.#receive(message));
    } else {
      this.#historyLoaded = true;
      this.#tell("history", { messages: news.filter((message) => this.#seen.take(message, false)) });
      this.#updateAwaiting();
      this.#changeLanguage(session);
    }
  }

  async #messagesAfter(session, sequence) {
    const messages = [];
    for (let after = sequence, batch; ; after = batch.at(-1).sequence) {
      batch = await api.messagesAfter(session.token, after);
      if (batch.length === 0) {
        return messages;
      }
      messages.push(...batch);
    }
  }

  /** The page was opened in another language since: the assistant is asked to follow. */
  #changeLanguage(session) {
    if (session.language && session.language !== this.#language) {
      session.language = this.#language;
      save(KEY, session);
      this.send({ choice: LANGUAGE_CHOICES[this.#language], label: this.#languageName });
    }
  }

  async #listen(session, signal) {
    const connection = new AbortController();
    const end = () => connection.abort();
    signal.addEventListener("abort", end);
    let timer = setTimeout(end, RENEW_STREAM_AFTER);
    try {
      for await (const { event, data } of api.stream(session.token, this.#seen.last, connection.signal)) {
        clearTimeout(timer);
        timer = setTimeout(end, RENEW_STREAM_AFTER);
        if (signal.aborted) {
          return;
        }
        if (event === "message") {
          this.#receive(data);
        } else if (event === "draft" && data.replyTo === this.#seen.awaited) {
          this.#tell("draft", { words: data.text });
        }
      }
    } catch (error) {
      if (!connection.signal.aborted) {
        throw error;
      }
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
    }
  }

  #receive(message) {
    if (this.#seen.take(message, this.#outbox.first !== undefined)) {
      if (message.outcome === "erased") {
        this.#seen.forget(message.replyTo);
        this.#tell("erased", { through: message.replyTo });
      }
      this.#tell("message", { message });
    }
    this.#updateAwaiting();
  }

  /** The server has an entry of the outbox, under this number. */
  #confirm(entry, sequence) {
    const historic = this.#seen.confirm(sequence);
    this.#outbox.remove(entry.clientMessageId);
    this.#tell("connection", { state: "online" });
    this.#tell("accepted", { entry, sequence, historic });
    if (!this.#outbox.first) {
      this.#seen.release().forEach((message) => this.#tell("message", { message }));
    }
    this.#updateAwaiting();
  }

  #updateAwaiting() {
    if (this.#seen.held !== this.#held) {
      this.#held = this.#seen.held;
      this.#tell("holder", { held: this.#held });
    }
    const { awaited } = this.#seen;
    if (awaited === this.#awaited) {
      return;
    }
    this.#awaited = awaited;
    this.#awaitingTimers.forEach(clearTimeout);
    this.#awaitingTimers = [];
    if (awaited === 0) {
      this.#tell("awaiting", { state: "none" });
      return;
    }
    const { signal } = this.#era;
    const session = this.#session;
    const look = () => this.#catchUp(session, signal).catch(() => {});
    if (this.#seen.held) {
      this.#tell("awaiting", { state: "officer", sequence: awaited });
      this.#awaitingTimers = [setInterval(look, LOOK_AGAIN_FOR_AN_OFFICER)];
      return;
    }
    this.#tell("awaiting", { state: "typing", sequence: awaited });
    this.#awaitingTimers = [
      setTimeout(() => this.#tell("awaiting", { state: "slow", sequence: awaited }), SLOW_AFTER),
      setInterval(look, LOOK_AGAIN_WHILE_WAITING),
    ];
  }

  #tell(type, detail = {}) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
