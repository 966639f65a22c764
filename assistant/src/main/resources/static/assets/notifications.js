/**
 * Lets an officer switch on and off, for this browser, that it tells of waiting citizens. What the browser cannot do is said instead of
 * offered. That it was switched on is remembered here by account, so that the next sign-in of the same officer goes on with it.
 */
const REMEMBERED = "motcua.notifications";
const section = document.getElementById("notifications");

function show(state) {
  for (const words of section.querySelectorAll("[data-state]")) {
    words.hidden = words.dataset.state !== state;
  }
  document.getElementById("notifications-on").hidden = !["off", "failed"].includes(state);
  document.getElementById("notifications-off").hidden = state !== "on";
}

/** Why it cannot be switched on here, if it cannot. */
function obstacle() {
  if (!section.dataset.key) {
    return "none";
  }
  if (!window.isSecureContext) {
    return "insecure";
  }
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) {
    // Safari on a telephone has them only for what was put on the home screen.
    const isInstallable = "standalone" in navigator && !navigator.standalone;
    return isInstallable ? "home-screen" : "unsupported";
  }
  return Notification.permission === "denied" ? "denied" : null;
}

function bytes(base64url) {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function base64url(buffer) {
  const text = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

async function post(form) {
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "error" });
  if (!answer.ok) {
    throw new Error(`refused: ${answer.status}`);
  }
}

/** The subscription of this browser with the service's key of today. */
async function subscribe(worker) {
  const key = bytes(section.dataset.key);
  const present = await worker.pushManager.getSubscription();
  const made = present?.options.applicationServerKey;
  if (present && made && base64url(made) !== section.dataset.key) {
    await present.unsubscribe();
  }
  return worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

async function switchOn(worker) {
  const subscription = await subscribe(worker);
  const form = document.getElementById("notifications-on");
  form.elements.endpoint.value = subscription.endpoint;
  form.elements.p256dh.value = base64url(subscription.getKey("p256dh"));
  form.elements.auth.value = base64url(subscription.getKey("auth"));
  await post(form);
  localStorage.setItem(REMEMBERED, section.dataset.account);
  show("on");
}

async function switchOff(worker) {
  await post(document.getElementById("notifications-off"));
  localStorage.removeItem(REMEMBERED);
  await (await worker.pushManager.getSubscription())?.unsubscribe();
  show("off");
}

/** Runs what a button does; a failure is said, and the button can be pressed again. */
function offer(id, act) {
  document.getElementById(id).addEventListener("submit", async (event) => {
    event.preventDefault();
    const [button] = event.target.getElementsByTagName("button");
    button.disabled = true;
    try {
      if ((await Notification.requestPermission()) === "denied") {
        show("denied");
      } else {
        await act(await navigator.serviceWorker.ready);
      }
    } catch {
      show("failed");
    } finally {
      button.disabled = false;
    }
  });
}

async function begin() {
  const why = obstacle();
  if (why) {
    show(why);
    return;
  }
  await navigator.serviceWorker.register("/staff/service-worker.js", { scope: "/staff" });
  offer("notifications-on", switchOn);
  offer("notifications-off", switchOff);
  const isGranted = Notification.permission === "granted";
  if (section.dataset.on === "true" && isGranted) {
    show("on");
  } else if (isGranted && localStorage.getItem(REMEMBERED) === section.dataset.account) {
    await switchOn(await navigator.serviceWorker.ready);
  } else {
    show("off");
  }
}

if (section) {
  begin().catch(() => show("failed"));
}
