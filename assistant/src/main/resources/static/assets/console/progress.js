/** The page of an announcement renews its numbers while it is sent; the page works without. */

const EVERY = 2000;

const now = document.getElementById("now");

function live() {
  return now.querySelector("[data-live]");
}

async function renew() {
  const shown = now.querySelector("[data-status]").dataset.status;
  try {
    const response = await fetch(now.dataset.now);
    if (response.ok && !response.redirected) {
      now.replaceChildren(document.createRange().createContextualFragment(await response.text()));
      // What can be done now is another matter: the whole page is fetched.
      if (now.querySelector("[data-status]").dataset.status !== shown) location.replace(location.pathname);
    }
  } catch {
    // Without a connection it is tried again.
  }
  if (live()) setTimeout(turn, EVERY);
}

function turn() {
  if (document.hidden) {
    document.addEventListener("visibilitychange", turn, { once: true });
  } else {
    renew();
  }
}

if (live()) setTimeout(turn, EVERY);
