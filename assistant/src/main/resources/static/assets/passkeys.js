// Passkeys (Web Authentication): asks the service what is to be signed and the browser to have it signed, and sends the answer with the
// form. Without this script, or in a browser that has no passkeys, the forms stay hidden; a password works everywhere.

const FIELDS = { create: ["clientDataJSON", "attestationObject"], get: ["clientDataJSON", "authenticatorData", "signature", "userHandle"] };

function bytes(text) {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  const letters = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** What the service asks, as the browser takes it; younger browsers could read it themselves. */
function question(options) {
  const known = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));
  const asked = { ...options, challenge: bytes(options.challenge) };
  if (options.user) {
    asked.user = { ...options.user, id: bytes(options.user.id) };
    asked.excludeCredentials = known(options.excludeCredentials);
  } else {
    asked.allowCredentials = known(options.allowCredentials);
  }
  for (const name of Object.keys(asked)) {
    if (asked[name] === null) {
      delete asked[name];
    }
  }
  return asked;
}

/** What the browser answers, in the standard's JSON form. */
function answer(credential, kind) {
  const response = {};
  for (const field of FIELDS[kind]) {
    if (credential.response[field]) {
      response[field] = text(credential.response[field]);
    }
  }
  if (kind === "create") {
    response.transports = credential.response.getTransports?.() ?? [];
  }
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: credential.getClientExtensionResults(),
  });
}

async function ask(form) {
  const kind = form.dataset.passkey;
  const body = new URLSearchParams({ _csrf: form.elements._csrf.value });
  const response = await fetch(form.dataset.options, { method: "POST", body });
  if (!response.ok || !response.headers.get("content-type")?.startsWith("application/json")) {
    throw new Error("nothing to sign");
  }
  const publicKey = question(await response.json());
  return answer(await navigator.credentials[kind]({ publicKey }), kind);
}

function prepare(form) {
  const failed = form.querySelector("[data-failed]");
  const button = form.querySelector("button");
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    failed.hidden = true;
    button.disabled = true;
    try {
      form.elements.answer.value = await ask(form);
      form.submit();
    } catch {
      failed.hidden = false;
      button.disabled = false;
    }
  });
}

if (window.PublicKeyCredential && navigator.credentials) {
  document.querySelectorAll("form[data-passkey]").forEach(prepare);
}
