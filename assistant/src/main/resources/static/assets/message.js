import { addTally, checklist } from "./checklist.js";
import { dateField } from "./date-field.js";
import { element, icon, unseen } from "./dom.js";
import { isWebAddress, linked, outward } from "./links.js";
import { language, text } from "./texts.js";
import { link, picture, progress } from "./walk.js";

/** Texts of the catalogue are Vietnamese on every page: screen readers must know. */
const QUOTED = { class: "words", lang: language === "vi" ? null : "vi" };

/** The citizen's own bubble, before the server has confirmed it. */
export function ownMessage(words) {
  return article("citizen", null, [element("p", { class: "words" }, words)]);
}

/** Something the page itself says between the messages. */
export function notice(words) {
  return element("p", { class: "notice" }, words);
}

/**
 * A message of the conversation.
 *
 * @param message as the HTTP face gives it
 * @param actions what its parts lead to: choose({label, value}) for a pressed quick reply, tick({label, value, ticked}) for
 *   something ticked, say(words) for what is sent as if typed
 */
export function messageArticle(message, actions) {
  if (message.from === "citizen") {
    const own = ownMessage(message.text || (message.gesture ? text(`chat.gesture.${message.gesture}`) : ""));
    own.dataset.sequence = message.sequence;
    return own;
  }
  if (isNews(message)) {
    return news(message);
  }
  const parts = message.blocks?.length > 0 ? message.blocks.map((content) => block(content, actions)) : [paragraph(message.text)];
  const sources = sourcesOf(message);
  const created = article(message.from, message.name, [...parts, sources]);
  addTally(created);
  created.dataset.sequence = message.sequence;
  if (message.choices?.length > 0) {
    created.append(choices(message.choices, actions.choose));
  }
  return created;
}

/** Whether a message is a line about who has the conversation in hand, which stands between the bubbles. */
export function isNews({ from, blocks = [], choices = [] }) {
  return from === "notice" && choices.length === 0 && blocks.every(({ type }) => type === "paragraph");
}

function news({ text: words, sequence }) {
  const line = element("p", { class: "words" }, element("span", { class: "unseen" }, `${text("chat.notice")}: `), words);
  const created = element("article", { class: "message news", tabindex: "-1" }, line);
  created.dataset.sequence = sequence;
  return created;
}

function article(from, name, parts) {
  const bubble = element("div", { class: "bubble" }, ...parts);
  // What a service tells by itself is the assistant's word, too.
  const created = element("article", { class: `message ${from === "notice" ? "assistant" : from}`, tabindex: "-1" });
  if (from === "officer") {
    const badge = element("p", { class: "badge" }, icon("i-officer"), text("chat.officer"));
    if (name) {
      badge.append(" · ", name);
    }
    created.append(badge);
  } else {
    created.append(unseen(`${text(from === "citizen" ? "chat.you" : "chat.assistant")}: `));
  }
  created.append(bubble);
  return created;
}

function block(content, actions) {
  switch (content.type) {
    case "heading":
      return element("h2", { class: "heading" }, content.text);
    case "quote":
      return quote(content);
    case "facts":
      return element("dl", { class: "facts" }, ...content.facts.map(fact));
    case "papers":
      return papers(content);
    case "progress":
      return progress(content);
    case "checklist":
      return checklist(content, actions.tick);
    case "date":
      return dateField(content, actions.say);
    case "link":
      return link(content);
    case "picture":
      return picture(content);
    case "origin":
      // Told with the sources, folded away.
      return null;
    default:
      return paragraph(content.text ?? "");
  }
}

function paragraph(words) {
  return element("p", { class: "words" }, ...linked(words));
}

function quote({ label, text: words }) {
  return element(
    "figure",
    { class: "quote" },
    label ? element("figcaption", { class: "label" }, label) : null,
    element("blockquote", QUOTED, ...linked(words)),
  );
}

function fact({ sign, label, text: words }) {
  return element(
    "div",
    { class: "fact" },
    element("dt", {}, signIcon(sign), label),
    element("dd", QUOTED, ...linked(words)),
  );
}

/** The few signs that carry meaning have an icon of one style; any other is shown as it came. */
function signIcon(sign) {
  if (!sign) {
    return null;
  }
  const name = `sign-${sign.codePointAt(0).toString(16)}`;
  return document.getElementById(name) ? icon(name) : element("span", { "aria-hidden": "true" }, `${sign} `);
}

function papers({ group, papers: list }) {
  return element(
    "section",
    { class: "papers" },
    group ? element("h3", { class: "label" }, group) : null,
    element("ul", {}, ...list.map(paper)),
  );
}

function paper({ name, quantity, form }) {
  return element(
    "li",
    {},
    icon("sign-1f4c4"),
    element(
      "div",
      {},
      element("p", QUOTED, ...linked(name.trim().replace(/^[-–+•]\s*/, ""))),
      quantity ? element("p", { class: "quantity" }, quantity) : null,
      form ? element("p", { class: "form" }, text("chat.paper.form", form)) : null,
    ),
  );
}

function sourcesOf({ blocks = [], sources = [] }) {
  const origins = blocks.filter(({ type }) => type === "origin");
  if (origins.length === 0 && sources.length === 0) {
    return null;
  }
  const codes = sources.map(({ code }) => code).join(", ");
  return element(
    "details",
    { class: "source" },
    element("summary", {}, codes ? `${text("chat.source")}: ${codes}` : text("chat.source")),
    ...origins.map((origin) => paragraph(origin.text)),
    ...sources.map((source) => sourceLine(source, origins.length === 0)),
  );
}

function sourceLine({ code, decision, taken, url }, inFull) {
  const facts = [text("chat.source.procedure", code), decision, taken && text("chat.source.taken", taken)];
  const words = inFull || !url ? facts.filter(Boolean).join(" · ") : "";
  const link = isWebAddress(url) ? outward(url, `${text("chat.source.open")} (${code})`) : null;
  return element("p", { class: "words" }, words, words && link ? " · " : null, link);
}

function choices(list, choose) {
  const buttons = list.map((choice) => {
    const button = element("button", { type: "button", class: "choice" }, choice.label);
    button.addEventListener("click", () => choose(choice));
    return element("li", {}, button);
  });
  return element("ul", { class: "choices", "aria-label": text("chat.choices") }, ...buttons);
}
