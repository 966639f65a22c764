import { element, icon } from "./dom.js";
import { language, text } from "./texts.js";

const synthesis = window.speechSynthesis;
const buttons = new Set();
let speaking = null;

/** A voice for the page's language, or undefined. Some Android voices are named vi_VN. */
function voice() {
  return synthesis?.getVoices().find((candidate) => candidate.lang.toLowerCase().replace("_", "-").startsWith(language));
}

function updateButtons() {
  buttons.forEach((button) => (button.hidden = voice() === undefined));
}

// Browsers load their voices after the page.
synthesis?.addEventListener?.("voiceschanged", updateButtons);
window.addEventListener("pagehide", () => synthesis?.cancel());

/**
 * A button that reads words aloud and stops again; null where the browser cannot. Hidden while there is no voice.
 *
 * @param {() => string} words asked for what to read when it is pressed
 */
export function readAloudButton(words) {
  if (!synthesis) {
    return null;
  }
  const label = element("span", {}, text("chat.listen"));
  const button = element("button", { type: "button", class: "listen" }, icon("i-listen"), label);
  button.addEventListener("click", () => (speaking === button ? stop() : speak(words(), button)));
  button.hidden = voice() === undefined;
  buttons.add(button);
  return button;
}

function speak(words, button) {
  stop();
  speaking = button;
  setLabel(button, "chat.stopListening");
  // Line by line: some browsers break off long utterances after about fifteen seconds.
  const lines = words.replace(/[☐✓]/g, "").split(/\n+/).filter((line) => line.trim() !== "");
  lines.forEach((line, index) => {
    const utterance = new SpeechSynthesisUtterance(line);
    utterance.lang = language === "vi" ? "vi-VN" : "en-US";
    utterance.voice = voice() ?? null;
    utterance.rate = 0.95;
    if (index === lines.length - 1) {
      utterance.addEventListener("end", () => speaking === button && stop());
    }
    utterance.addEventListener("error", () => speaking === button && stop());
    synthesis.speak(utterance);
  });
}

function stop() {
  const button = speaking;
  speaking = null;
  synthesis.cancel();
  if (button) {
    setLabel(button, "chat.listen");
  }
}

function setLabel(button, key) {
  button.querySelector("span").textContent = text(key);
}
