/** After an answer or a note was taken its box is emptied; one that was not taken stays as it was typed. */
export function watchSending() {
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr, target } = event.detail;
    if (target.id !== "case") return;
    const page = new URL(xhr.responseURL, location.href);
    if (page.pathname.startsWith("/staff/cases/")) {
      const done = page.searchParams.get("done");
      if (done === "answered") empty("answer");
      if (done === "noted") empty("note");
      // What was refused comes as a page too.
      event.detail.shouldSwap = xhr.getResponseHeader("Content-Type")?.startsWith("text/html") ?? false;
    } else {
      // Signed out meanwhile, or the form is too old: what was typed must not be lost with the page.
      event.detail.shouldSwap = false;
      tell("lost");
    }
  });
  for (const failure of ["htmx:sendError", "htmx:timeout"]) document.body.addEventListener(failure, () => tell("offline"));
  document.body.addEventListener("htmx:responseError", (event) => {
    if (event.detail.target.id === "case" && !event.detail.shouldSwap) tell("lost");
  });
}

function empty(id) {
  const box = document.getElementById(id);
  if (box) box.value = "";
}

function tell(what) {
  const words = document.getElementById(`trouble-${what}`);
  if (words) words.hidden = false;
}
