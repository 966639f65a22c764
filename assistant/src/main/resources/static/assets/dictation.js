import { language, text } from "./texts.js";

const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;

/**
 * Lets the citizen speak into a text box. The button stays hidden where the browser has no speech recognition.
 *
 * @param {HTMLButtonElement} button
 * @param {() => string} read what is in the box
 * @param {(words: string) => void} write puts words into the box
 * @param {(words: string) => void} tell says what happens; an empty text takes that away
 */
export function offerDictation(button, { read, write, tell }) {
  if (!Recognition) {
    return;
  }
  let recognition = null;
  button.hidden = false;
  button.addEventListener("click", () => {
    if (recognition) {
      recognition.stop();
    } else {
      recognition = start();
    }
  });

  function start() {
    const started = new Recognition();
    const typed = read().trim();
    let failed = false;
    started.lang = language === "vi" ? "vi-VN" : "en-US";
    started.interimResults = true;
    started.addEventListener("result", (event) => {
      const spoken = [...event.results].map((result) => result[0].transcript.trim());
      write([typed, ...spoken].filter(Boolean).join(" "));
    });
    started.addEventListener("error", ({ error }) => {
      if (error !== "aborted") {
        failed = true;
        const denied = error === "not-allowed" || error === "service-not-allowed";
        tell(text(denied ? "chat.dictation.denied" : "chat.dictation.failed"));
      }
    });
    started.addEventListener("end", () => {
      recognition = null;
      if (!failed) {
        tell("");
      }
      button.setAttribute("aria-pressed", "false");
    });
    started.addEventListener("start", () => {
      button.setAttribute("aria-pressed", "true");
      tell(text("chat.dictating"));
    });
    started.start();
    return started;
  }
}
