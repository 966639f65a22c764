/**
 * After an answer or a note was taken its box is emptied; one that was not taken stays as it was typed. A file that is too large is
 * found so before it is sent.
 */
export function watchSending() {
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr, target } = event.detail;
    const page = new URL(xhr.responseURL, location.href);
    if (!page.pathname.startsWith("/staff/cases")) {
      // Signed out meanwhile: what was typed must not be lost with the page.
      event.detail.shouldSwap = false;
      tell("lost");
    } else if (target.id === "case") {
      const done = page.searchParams.get("done");
      if (done === "answered") {
        empty("answer");
        empty("file");
      }
      if (done === "noted") empty("note");
      // What was not done comes as a page too, which says why.
      const refused = xhr.status === 409 || xhr.status === 422;
      event.detail.shouldSwap = refused || xhr.status === 200;
      event.detail.isError = !event.detail.shouldSwap;
      if (xhr.status === 403) tell("lost");
    }
  });
  document.body.addEventListener("change", ({ target }) => {
    const { largest, tooLarge } = target.dataset;
    if (!largest) return;
    target.setCustomValidity(target.files[0]?.size > Number(largest) ? tooLarge : "");
    target.reportValidity();
  });
  for (const failure of ["htmx:sendError", "htmx:timeout"]) document.body.addEventListener(failure, () => tell("offline"));
  document.body.addEventListener("htmx:afterSwap", () => hush("offline"));
}

/** Says that something is the matter, until it is over. */
export function tell(what) {
  document.getElementById(`trouble-${what}`).hidden = false;
}

function hush(what) {
  document.getElementById(`trouble-${what}`).hidden = true;
}

function empty(id) {
  const box = document.getElementById(id);
  if (box) box.value = "";
}
