import { events } from "./event-stream.js";

/** An answer of the server that is not success. */
export class Refusal extends Error {
  /**
   * @param {number} status the HTTP status
   * @param {number} retryAfter seconds to wait, 0 when the server did not say
   */
  constructor(status, retryAfter) {
    super(`HTTP ${status}`);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** Whether the session is no longer known. */
  get sessionGone() {
    return this.status === 401;
  }

  /** Whether trying again later can help. */
  get temporary() {
    return this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

const REQUEST_TIMEOUT = 20_000;

async function call(path, { token, method = "GET", body, file } = {}) {
  const aborting = new AbortController();
  const timer = setTimeout(() => aborting.abort(), REQUEST_TIMEOUT);
  try {
    const response = await fetch(path, {
      method,
      headers: {
        Accept: "application/json",
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(body ? { "Content-Type": "application/json" } : {}),
        ...(file ? { "Content-Type": "application/octet-stream" } : {}),
      },
      body: file ?? (body ? JSON.stringify(body) : undefined),
      cache: "no-store",
      credentials: "omit",
      signal: aborting.signal,
    });
    if (!response.ok) {
      throw refusal(response);
    }
    return await response.json();
  } finally {
    clearTimeout(timer);
  }
}

function refusal(response) {
  return new Refusal(response.status, Number(response.headers.get("Retry-After")) || 0);
}

/** Begins a session in a language, "vi" or "en". */
export function createSession(language) {
  return call("/api/chat/sessions", { method: "POST", body: { language } });
}

/** Sends a message; the same clientMessageId again changes nothing. Resolves to its sequence number. */
export async function send(token, { clientMessageId, text, choice, place }) {
  if (place) {
    return (await call("/api/chat/places", { token, method: "POST", body: { clientMessageId, ...place } })).sequence;
  }
  const body = choice === undefined ? { clientMessageId, text } : { clientMessageId, choice };
  return (await call("/api/chat/messages", { token, method: "POST", body })).sequence;
}

/** Sends a picture; it is kept only where the conversation has asked for one. */
export function sendPicture(token, clientMessageId, file) {
  return call(`/api/chat/pictures?clientMessageId=${encodeURIComponent(clientMessageId)}`, { token, method: "POST", file });
}

/** The messages after a sequence number. */
export async function messagesAfter(token, sequence) {
  return (await call(`/api/chat/messages?after=${sequence}`, { token })).messages;
}

/**
 * Messages after a sequence number, and drafts of answers, as they come, until the connection ends.
 *
 * @yields {{event: string, data: object}}
 */
export async function* stream(token, sequence, signal) {
  const response = await fetch("/api/chat/events", {
    headers: {
      Accept: "text/event-stream",
      Authorization: `Bearer ${token}`,
      "Last-Event-ID": String(sequence),
    },
    cache: "no-store",
    credentials: "omit",
    signal,
  });
  if (!response.ok) {
    throw refusal(response);
  }
  for await (const event of events(response.body)) {
    yield { event: event.event, data: JSON.parse(event.data) };
  }
}
