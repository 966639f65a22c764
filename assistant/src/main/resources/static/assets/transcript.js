import { language, text } from "./texts.js";

const NAME = "mot-cua.txt";
/** Without it some editors take the file for another encoding. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Hands a conversation over as a text file. */
export function saveTranscript(messages) {
  const file = new Blob([BYTE_ORDER_MARK, messages.map(entry).join("\n\n"), "\n"], { type: "text/plain;charset=utf-8" });
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = NAME;
  link.click();
  // The browser must have begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function entry({ from, name, text: words, sentAt }) {
  const role = text({ citizen: "chat.you", officer: "chat.officer", notice: "chat.notice" }[from] ?? "chat.assistant");
  const who = name ? `${role} ${name}` : role;
  const when = new Date(sentAt).toLocaleString(language === "en" ? "en-GB" : "vi-VN");
  return `${who} (${when}):\n${words}`;
}
