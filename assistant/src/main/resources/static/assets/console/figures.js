/** The contents row opens the section to which it leads; on paper all sections are open. Without scripts one opens them oneself, or all at once by a link. */
const parts = [...document.querySelectorAll("details.part")];

const open = () => {
  const wanted = parts.find((part) => `#${part.id}` === location.hash);
  if (wanted) {
    wanted.open = true;
    wanted.scrollIntoView();
  }
};

document.querySelector(".contents")?.addEventListener("click", (event) => {
  const id = event.target.closest?.("a[href^='#']")?.hash;
  const wanted = parts.find((part) => `#${part.id}` === id);
  if (wanted) {
    wanted.open = true;
  }
});
window.addEventListener("hashchange", open);
open();

let folded = [];
window.addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("main details:not([open])")];
  for (const details of folded) {
    details.open = true;
  }
});
window.addEventListener("afterprint", () => {
  for (const details of folded) {
    details.open = false;
  }
});
