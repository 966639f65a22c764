/** A unit's form asks for what belongs to the chosen kind of unit; the other fields are folded away, below. Nothing that is filled in is hidden. */
const kind = document.getElementById("kind");
const own = document.getElementById("own");
const others = document.getElementById("others");

const isFilledIn = (field) =>
  [...field.querySelectorAll("input, select, textarea")].some((box) => (box.type === "checkbox" ? box.checked : box.value.trim() !== ""));

const order = (field) => Number(field.dataset.order);

const put = (field, part) => {
  if (field.parentElement !== part) {
    part.insertBefore(field, [...part.children].find((other) => order(other) > order(field)) ?? null);
  }
};

const arrange = () => {
  for (const field of document.querySelectorAll(".field[data-kinds]:not([data-kinds=''])")) {
    const belongs = field.dataset.kinds.split(" ").includes(kind.value);
    put(field, belongs || isFilledIn(field) ? own : others);
  }
};

kind.addEventListener("change", arrange);
// A browser that comes back to the page has its choice still.
if (kind.value) {
  arrange();
}
