/** The menu of further pages: it works without scripts; with them it closes on Escape, and when somebody goes on elsewhere. */
const menu = document.querySelector(".bar .menu");

if (menu) {
  const close = () => {
    menu.open = false;
  };
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      event.stopPropagation();
      close();
      menu.querySelector("summary").focus();
    }
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) {
      close();
    }
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) {
      close();
    }
  });
}
