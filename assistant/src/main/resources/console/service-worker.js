// The worker of the staff's pages: shows notifications, and a page of its own when there is no network. It keeps that page and what
// it looks like, and nothing else: no page that somebody was signed in to see is ever stored.
const ASSETS = "/assets/present";
const OFFLINE = "/staff/offline";
const CACHE = `motcua-staff-offline ${ASSETS}`;
const LOOKS = ["fonts.css", "chat.css", "dark.css", "console.css", "appearance.js", "page.js", "colour.js", "preferences.js", "mark.svg"];

self.addEventListener("install", (event) => {
  event.waitUntil(keep().then(() => self.skipWaiting()));
});

/** Without cookies: the page is everybody's. */
async function keep() {
  const cache = await caches.open(CACHE);
  const wanted = [OFFLINE, ...LOOKS.map((name) => `${ASSETS}/${name}`)];
  await cache.addAll(wanted.map((address) => new Request(address, { credentials: "omit", cache: "no-cache" })));
}

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("motcua-staff") && name !== CACHE).map((name) => caches.delete(name)));
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") {
    return;
  }
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => kept(OFFLINE)));
  } else if (new URL(request.url).pathname.startsWith(`${ASSETS}/`)) {
    event.respondWith(fetch(request).catch(() => kept(request)));
  }
});

async function kept(what) {
  const cache = await caches.open(CACHE);
  return (await cache.match(what, { ignoreVary: true })) ?? Response.error();
}

self.addEventListener("push", (event) => {
  event.waitUntil(show(event.data));
});

/** A browser that was told must show something, also when it cannot read what. */
function show(data) {
  let told = {};
  try {
    told = data?.json() ?? {};
  } catch {
    // Shown without words of its own.
  }
  return self.registration.showNotification(told.title ?? "Có người dân đang chờ", {
    body: told.body ?? "",
    lang: told.language ?? "vi",
    tag: told.tag ?? "case",
    renotify: true,
    icon: `${ASSETS}/icons/icon-192.png`,
    badge: `${ASSETS}/icons/badge-96.png`,
    data: { url: told.url ?? "/staff" },
  });
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.url));
});

/** Goes to the case in a page of the console that is open, else in a new one. */
async function open(url) {
  const address = new URL(typeof url === "string" ? url : "/staff", self.location.origin);
  const wanted = address.origin === self.location.origin && /^\/staff(\/|$)/.test(address.pathname) ? address.href : "/staff";
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const page = pages.find((one) => new URL(one.url).pathname.startsWith("/staff"));
  if (!page) {
    return self.clients.openWindow(wanted);
  }
  await page.focus();
  // A page that another version of the worker controls cannot be led elsewhere.
  return page.navigate(wanted).catch(() => self.clients.openWindow(wanted));
}
