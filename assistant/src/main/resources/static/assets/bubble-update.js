import { boxesOf, count, updateList } from "./checklist.js";

/**
 * Makes a bubble say what a newer one says. Lists are updated where they are, so that a focused box keeps the focus; around
 * them only what differs is replaced, so that screen readers are told of that and of nothing else. The newer bubble is used up.
 */
export function updateBubble(bubble, newer) {
  const [lists, newerLists] = [bubble, newer].map(listsOf);
  if (lists.length !== newerLists.length || lists.some((list, i) => boxesOf(list).length !== boxesOf(newerLists[i]).length)) {
    bubble.replaceChildren(...newer.childNodes);
    return;
  }
  const [gaps, newerGaps] = [bubble, newer].map(gapsOf);
  lists.forEach((list, index) => updateList(list, newerLists[index]));
  gaps.forEach((gap, index) => updateGap(bubble, gap, newerGaps[index], lists[index] ?? null));
  count(bubble);
}

/** Updates a row of parts that ends before another part, or at the end of the bubble. */
function updateGap(bubble, parts, newer, before) {
  const shorter = Math.min(parts.length, newer.length);
  let start = 0;
  while (start < shorter && isEqual(parts[start], newer[start])) {
    start++;
  }
  let end = 0;
  while (end < shorter - start && isEqual(parts.at(-1 - end), newer.at(-1 - end))) {
    end++;
  }
  const next = parts[parts.length - end] ?? before;
  newer.slice(start, newer.length - end).forEach((part) => bubble.insertBefore(part, next));
  parts.slice(start, parts.length - end).forEach((part) => part.remove());
}

/** Whether two parts say the same, opened or not. */
function isEqual(part, other) {
  const twin = other.cloneNode(true);
  twin.toggleAttribute("open", part.hasAttribute("open"));
  return part.isEqualNode(twin);
}

function listsOf(bubble) {
  return [...bubble.querySelectorAll(":scope > .checklist")];
}

/** What stands before the first list, between it and the next, …, after the last one. */
function gapsOf(bubble) {
  const gaps = [[]];
  for (const part of bubble.children) {
    if (part.matches(".checklist")) {
      gaps.push([]);
    } else {
      gaps.at(-1).push(part);
    }
  }
  return gaps;
}
