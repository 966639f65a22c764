// Runs before the page is painted, so that nobody is dazzled by the wrong background first. Later changes of the citizen
// come as an "appearance" event from preferences.js.
(() => {
  const root = document.documentElement;
  const dark = document.getElementById("dark");

  function apply({ theme, size }) {
    root.dataset.theme = theme;
    root.dataset.size = size;
    dark.media = { light: "not all", dark: "all" }[theme] ?? "(prefers-color-scheme: dark)";
  }

  function stored() {
    try {
      return JSON.parse(localStorage.getItem("motcua.appearance")) ?? {};
    } catch {
      return {};
    }
  }

  apply({ theme: "system", size: "normal", ...stored() });
  document.addEventListener("appearance", (event) => apply(event.detail));
})();
