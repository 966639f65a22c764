import { element } from "./dom.js";
import { text } from "./texts.js";

let numbers = 0;

/**
 * A place for a date. It is sent as it would be typed, and typing it stays possible.
 *
 * @param {(words: string) => void} say called with the date as dd/mm/yyyy
 */
export function dateField({ label, earliest, latest }, say) {
  const id = `date-${++numbers}`;
  const input = element("input", {
    type: "date",
    id,
    min: earliest,
    max: latest ?? "9999-12-31",
    "aria-describedby": `${id}-problem`,
  });
  const button = element("button", { class: "choice" }, text("chat.date.send"));
  const problem = element("p", { class: "mistake", id: `${id}-problem`, role: "alert" });
  const form = element(
    "form",
    { class: "date-field", novalidate: true },
    element("label", { class: "words", for: id }, label),
    element("div", { class: "entry" }, input, button),
    problem,
  );
  input.addEventListener("input", () => {
    // A browser shows dates its own way, perhaps the month first: the button says which one will be sent.
    button.textContent = input.value ? text("chat.date.sendThis", written(input.value)) : text("chat.date.send");
    problem.textContent = "";
    input.removeAttribute("aria-invalid");
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.validity.valid && input.value) {
      say(written(input.value));
    } else {
      problem.textContent = mistake(input, earliest, latest);
      input.setAttribute("aria-invalid", "true");
      input.focus();
    }
  });
  return form;
}

function mistake({ validity }, earliest, latest) {
  if (earliest && latest && (validity.rangeUnderflow || validity.rangeOverflow)) {
    return text("chat.date.between", written(earliest), written(latest));
  }
  if (earliest && validity.rangeUnderflow) {
    return text("chat.date.from", written(earliest));
  }
  return latest && validity.rangeOverflow ? text("chat.date.until", written(latest)) : text("chat.date.missing");
}

/** 2026-03-12 as 12/03/2026. */
function written(date) {
  return date.split("-").reverse().join("/");
}
