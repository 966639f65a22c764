import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { Draft } from "./draft.js";
import { offerEmbedding } from "./embedding.js";
import { offerDialog, offerOptions } from "./menu.js";
import { offerPreferences } from "./preferences.js";
import { share } from "./sharing.js";
import { durable } from "./storage.js";
import { language, text } from "./texts.js";
import { Thread } from "./thread.js";
import { saveTranscript } from "./transcript.js";

const conversation = new Conversation(language, text("chat.language"));
const composer = new Composer((words) => conversation.send({ text: words }));
const thread = new Thread({
  choose({ label, value }) {
    if (!share({ label, value }, conversation, (words) => composer.explain(words))) {
      conversation.send({ choice: value, label });
    }
    returnFocus();
  },
  tick({ label, value, ticked }) {
    conversation.send({ choice: value, label, ticked });
  },
  say(words) {
    conversation.send({ text: words });
    returnFocus();
  },
});
const draft = new Draft();
const embedding = offerEmbedding({ opened: () => matchMedia("(pointer: fine)").matches && composer.focus() });

const welcome = document.getElementById("welcome");
const typing = document.getElementById("typing");
const connection = document.getElementById("connection");

/** With a mouse or keyboard one goes on typing; on a touch screen the keyboard would hide the answer. */
function returnFocus() {
  if (matchMedia("(pointer: fine)").matches) {
    composer.focus();
  } else {
    thread.focusLastOwn();
  }
}

function on(type, listener) {
  conversation.addEventListener(type, (event) => listener(event.detail));
}

on("history", ({ messages }) => {
  thread.showHistory(messages);
  welcome.classList.toggle("passed", messages.length > 0);
});
on("message", ({ message }) => {
  thread.show(message);
  if (message.from !== "citizen") {
    draft.end();
    embedding.unread();
  }
});
on("sending", ({ entry }) => {
  thread.showSending(entry);
  welcome.classList.add("passed");
});
on("accepted", ({ entry, sequence, historic }) => thread.accepted(entry, sequence, historic));
on("postponed", ({ entry, seconds }) =>
  thread.postponed(entry, seconds > 0 ? text("chat.tooMany", seconds) : text("chat.waiting")),
);
on("refused", ({ entry, status }) => {
  thread.withdraw(entry);
  if (entry.choice === undefined) {
    composer.giveBack(entry.text, text(status === 413 ? "chat.tooLong" : "chat.refused"));
  } else {
    composer.explain(text("chat.choiceRefused"));
  }
});
on("draft", ({ words }) => draft.show(words));
on("awaiting", ({ state, sequence }) => {
  if (state === "none" || state === "officer") {
    draft.end();
  }
  const isTyping = state === "typing" && !thread.isTick(sequence);
  const words = { slow: "chat.slow", officer: "chat.withOfficer" }[state];
  typing.textContent = isTyping ? text("chat.typing") : words ? text(words) : "";
  typing.classList.toggle("moving", isTyping);
});
/** At the top of the page stands who answers; while an officer does, that it is no machine. */
const answering = document.querySelector(".machine");
const machine = answering.textContent;
on("holder", ({ held }) => (answering.textContent = held ? text("chat.held") : machine));
on("connection", ({ state }) => {
  const before = connection.dataset.state ?? "online";
  connection.dataset.state = state;
  if (state !== before) {
    connection.textContent = text(`chat.${state}`);
  }
  if (state === "online" && before !== "online") {
    setTimeout(() => {
      if (connection.dataset.state === "online") {
        connection.textContent = "";
      }
    }, 4_000);
  }
});
on("expired", () => thread.beginAnother(text("chat.expired")));
on("erased", ({ through }) => thread.erase(through));
on("cleared", () => {
  thread.clear();
  draft.end();
  welcome.classList.remove("passed");
});

welcome.addEventListener("click", (event) => {
  const example = event.target.closest("button");
  if (example) {
    event.preventDefault();
    if (!welcome.classList.contains("passed")) {
      conversation.send(
        example.name === "choice" ? { choice: example.value, label: example.textContent } : { text: example.value },
      );
      returnFocus();
    }
  }
});

const options = offerOptions();
offerPreferences();
offerDialog(document.getElementById("help-link"), document.getElementById("help"));

document.getElementById("save-button").addEventListener("click", async () => {
  options.close();
  composer.focus();
  try {
    saveTranscript(await conversation.everything());
  } catch {
    composer.explain(text("chat.saveFailed"));
  }
});

const startAnew = document.getElementById("start-anew");
offerDialog(document.getElementById("start-anew-button"), startAnew);
startAnew.addEventListener("close", () => {
  options.close();
  if (startAnew.returnValue === "yes") {
    conversation.startAnew();
    composer.focus();
  }
  startAnew.returnValue = "";
});

if (!durable) {
  composer.explain(text("chat.storageBlocked"));
}
conversation.start();
const beginning = document.getElementById("beginning");
if (beginning) {
  // A link says what to begin with. Once: a reload or a step back must not begin it again.
  const address = new URL(location.href);
  address.searchParams.delete("start");
  history.replaceState(null, "", address);
  conversation.send({ choice: beginning.value, label: beginning.textContent });
}
document.documentElement.dataset.ready = "true";
