/**
 * The operator's colour, kept readable: WCAG 2.2 wants a contrast of 4.5 between text and what is behind it
 * (https://www.w3.org/TR/WCAG22/#contrast-minimum).
 */
const ENOUGH = 4.6;
const WHITE = [255, 255, 255];
const INK = [20, 16, 15];

/** Sets the page's colour; anything but #rrggbb is ignored. */
export function applyColour(value) {
  const colour = parse(value);
  if (!colour) {
    return;
  }
  const root = document.documentElement.style;
  const ground = parse(getComputedStyle(document.documentElement).getPropertyValue("--surface").trim()) ?? WHITE;
  const onLight = contrast(ground, INK) > contrast(ground, WHITE);
  root.setProperty("--brand", format(colour));
  root.setProperty("--on-brand", format(contrast(colour, WHITE) >= ENOUGH ? WHITE : INK));
  root.setProperty("--brand-text", format(readableOn(ground, colour, onLight ? INK : WHITE)));
  // A tint that leaves the page's own ink far above what is needed.
  root.setProperty("--citizen", format(mix(ground, colour, onLight ? 0.14 : 0.3)));
}

function parse(value) {
  const hex = /^#?([0-9a-f]{6})$/i.exec(value ?? "");
  return hex ? [0, 2, 4].map((at) => parseInt(hex[1].slice(at, at + 2), 16)) : null;
}

function format(colour) {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** The colour, moved towards white or ink until it can be read on the ground. */
function readableOn(ground, colour, towards) {
  for (let share = 0; share <= 1; share += 0.05) {
    const mixed = mix(colour, towards, share);
    if (contrast(mixed, ground) >= ENOUGH) {
      return mixed;
    }
  }
  return towards;
}

function mix(one, other, share) {
  return one.map((part, at) => part + (other[at] - part) * share);
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
