import { text } from "./texts.js";

const PLACE = ":@place";
const PICTURE = ":@picture";
const PATIENCE = 15_000;

/** Whether a quick reply asks the browser for something; it can be pressed again, since whoever is asked may say no. */
export function isSharing({ value }) {
  return value.endsWith(PLACE) || value.endsWith(PICTURE);
}

/**
 * Does what a quick reply asks the browser for: the place where one is, a picture. Where the browser cannot, the quick reply is sent as it is,
 * and the answer says how else.
 *
 * @returns {boolean} whether the quick reply is one of these
 */
export function share({ label, value }, conversation, tell) {
  if (value.endsWith(PLACE)) {
    sharePlace(label, value, conversation);
    return true;
  }
  if (value.endsWith(PICTURE)) {
    choosePicture(conversation, tell);
    return true;
  }
  return false;
}

function sharePlace(label, value, conversation) {
  const cannot = () => conversation.send({ choice: value, label });
  if (!navigator.geolocation) {
    cannot();
    return;
  }
  navigator.geolocation.getCurrentPosition(
    ({ coords: { latitude, longitude } }) => conversation.send({ place: { latitude, longitude }, text: label }),
    cannot,
    { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 60_000 },
  );
}

function choosePicture(conversation, tell) {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = "image/jpeg,image/png";
  input.addEventListener("change", async () => {
    const [file] = input.files;
    if (!file) {
      return;
    }
    tell(text("chat.picture.sending"));
    try {
      await conversation.sendPicture(file);
      tell("");
    } catch {
      tell(text("chat.picture.failed"));
    }
  });
  input.click();
}
