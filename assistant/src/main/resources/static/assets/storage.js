/**
 * Key-value storage that always works: the browser's own where it is allowed, otherwise the page's memory.
 * Blocked storage (privacy settings, third-party frames) throws on mere access, hence the probe.
 */
function browserStorage() {
  try {
    const probe = "motcua.probe";
    window.localStorage.setItem(probe, "1");
    window.localStorage.removeItem(probe);
    return window.localStorage;
  } catch {
    return null;
  }
}

const browser = browserStorage();
const memory = new Map();

/** Whether what is stored survives a reload. */
export const durable = browser !== null;

/** The stored value, or null when there is none or it cannot be read. */
export function load(key) {
  try {
    return JSON.parse(browser ? browser.getItem(key) : (memory.get(key) ?? null));
  } catch {
    return null;
  }
}

/** Stores a value; null removes it. */
export function save(key, value) {
  const text = JSON.stringify(value);
  try {
    if (value === null) {
      browser?.removeItem(key);
    } else {
      browser?.setItem(key, text);
    }
  } catch {
    // Full storage: the page goes on with what it has in memory.
  }
  if (value === null) {
    memory.delete(key);
  } else {
    memory.set(key, text);
  }
}
