/*
 * Một Cửa on any site:
 *
 *   <script src="https://…/widget.js" defer></script>
 *
 * Attributes, all optional: data-lang="vi|en", data-color="#rrggbb", data-procedure="1.001193", data-position="right|left",
 * data-label="…". The chat itself runs in a frame of its own address and is loaded when it is opened for the first time; the
 * site and the chat cannot read each other.
 */
(() => {
  "use strict";

  const script = document.currentScript;
  if (!script || window.motcuaWidget) {
    return;
  }
  window.motcuaWidget = true;

  const home = new URL(script.src);
  const { lang, color, procedure, position, label } = script.dataset;
  const language = lang === "en" ? "en" : "vi";
  const words = { vi: {/* vi */}, en: {/* en */} }[language];
  const colour = /^#?[0-9a-f]{6}$/i.test(color ?? "") ? `#${color.replace("#", "")}` : "#9a1b1f";

  const styles = `
    :host { all: initial; position: fixed; z-index: 2147483000; inset: auto ${position === "left" ? "auto" : "1rem"} 1rem ${position === "left" ? "1rem" : "auto"}; }
    button { display: inline-flex; align-items: center; gap: 0.5rem; min-height: 56px; padding: 0.6rem 1.2rem; border: 2px solid #fff; border-radius: 28px;
      background: ${colour}; color: ${ink(colour)}; font: 600 17px/1.4 "Be Vietnam Pro", system-ui, sans-serif; cursor: pointer; box-shadow: 0 4px 16px rgb(0 0 0 / 0.3); }
    button:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
    svg { width: 26px; height: 26px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
    .count { min-width: 1.6em; padding: 0 0.4em; border-radius: 1em; background: #fff; color: #221d1b; text-align: center; }
    .panel { position: fixed; inset: auto ${position === "left" ? "auto" : "1rem"} 1rem ${position === "left" ? "1rem" : "auto"};
      width: min(26rem, calc(100vw - 2rem)); height: min(44rem, calc(100vh - 2rem)); height: min(44rem, calc(100dvh - 2rem));
      border: 1px solid rgb(0 0 0 / 0.3); border-radius: 16px; background: #fff; overflow: hidden; box-shadow: 0 8px 40px rgb(0 0 0 / 0.35); }
    iframe { display: block; width: 100%; height: 100%; border: 0; }
    [hidden] { display: none; }
    @media (max-width: 32rem), (max-height: 26rem) { .panel { inset: 0; width: 100%; height: 100%; border: 0; border-radius: 0; } }
    @media print { :host { display: none; } }
  `;

  const host = document.createElement("motcua-widget");
  const shadow = host.attachShadow({ mode: "open" });
  if ("adoptedStyleSheets" in shadow && "replaceSync" in CSSStyleSheet.prototype) {
    // Not subject to the site's content security policy, as a style element would be.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    shadow.adoptedStyleSheets = [sheet];
  } else {
    const style = document.createElement("style");
    style.textContent = styles;
    shadow.append(style);
  }

  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-expanded", "false");
  button.lang = language;
  button.innerHTML = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 5h16v11h-9l-5 4v-4H4z"/><path d="M8 9h8M8 12.5h5"/></svg>';
  const name = document.createElement("span");
  name.textContent = label || words["widget.open"];
  const count = document.createElement("span");
  count.className = "count";
  count.hidden = true;
  button.append(name, count);

  const panel = document.createElement("div");
  panel.className = "panel";
  panel.hidden = true;
  shadow.append(button, panel);

  let frame = null;

  function address() {
    const url = new URL("/", home);
    url.searchParams.set("embed", "1");
    url.searchParams.set("lang", language);
    if (color) {
      url.searchParams.set("color", colour.slice(1));
    }
    if (procedure) {
      url.searchParams.set("procedure", procedure);
    }
    return url.href;
  }

  function open() {
    if (!frame) {
      frame = document.createElement("iframe");
      frame.title = words["widget.frame"];
      frame.lang = language;
      frame.allow = "microphone";
      frame.src = address();
      panel.append(frame);
    }
    panel.hidden = false;
    button.hidden = true;
    button.setAttribute("aria-expanded", "true");
    showUnread(0);
    frame.focus();
    tell("opened");
  }

  function close() {
    panel.hidden = true;
    button.hidden = false;
    button.setAttribute("aria-expanded", "false");
    button.focus();
    tell("closed");
  }

  function tell(message) {
    frame.contentWindow.postMessage({ motcua: message }, home.origin);
  }

  function showUnread(number) {
    count.hidden = number === 0;
    count.textContent = number > 0 ? String(number) : "";
    button.setAttribute("aria-label", number > 0 ? `${name.textContent} (${number} ${words["widget.unread"]})` : name.textContent);
  }

  window.addEventListener("message", (event) => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== home.origin) {
      return;
    }
    if (event.data?.motcua === "close") {
      close();
    } else if (event.data?.motcua === "ready" && !panel.hidden) {
      tell("opened");
    } else if (event.data?.motcua === "unread") {
      showUnread(Number(event.data.count) || 0);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) {
      close();
    }
  });

  button.addEventListener("click", open);
  showUnread(0);
  document.body.append(host);

  /** White or nearly black, whichever can be read better on the colour; one of them always reaches 4.5. */
  function ink(hex) {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const share = parseInt(hex.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? "#141010" : "#ffffff";
  }
})();
