import { load, save } from "./storage.js";

const KEY = "motcua.outgoing";

/**
 * What the citizen has sent and the server has not yet confirmed, in order. It survives a reload, and every entry keeps the
 * id under which it was first sent, so that sending it again never doubles it. Several tabs share it: each change reads
 * what is stored first.
 *
 * An entry is {clientMessageId, text}, {clientMessageId, place, text} or {clientMessageId, choice, label}, the latter with ticked when it ticks something off.
 */
export class Outbox {
  #entries = load(KEY) ?? [];

  /** The entries, oldest first. */
  get entries() {
    return [...this.#entries];
  }

  /** The entry to send next, or undefined. */
  get first() {
    return this.#entries[0];
  }

  /** Adds what is to be sent; returns its entry. */
  add(content) {
    const entry = { clientMessageId: newId(), ...content };
    this.#entries.push(entry);
    save(KEY, [...(load(KEY) ?? []), entry]);
    return entry;
  }

  remove(clientMessageId) {
    const others = (entry) => entry.clientMessageId !== clientMessageId;
    this.#entries = this.#entries.filter(others);
    const left = (load(KEY) ?? []).filter(others);
    save(KEY, left.length > 0 ? left : null);
  }

  clear() {
    this.#entries = [];
    save(KEY, null);
  }
}

/** A random UUID for a message; crypto.randomUUID itself exists on secure origins only. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
