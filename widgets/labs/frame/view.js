// What is in view: an answer to an action is shown where one looks, and need not be looked for.

/**
 * Bring `element` into view: not at all if it is there, whole if the window has room for it, else from its start; with
 * `block` "start" or "end", always there. What sticks to the edges of the window does not count as room.
 */
export function bringIntoView(element, block = null) {
  const sizes = getComputedStyle(element);
  const header = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const room = innerHeight - header - parseFloat(sizes.scrollMarginTop) - parseFloat(sizes.scrollMarginBottom);
  const fits = element.getBoundingClientRect().height <= room;
  // At once, whatever the page's way of scrolling: the next click may already be on its way.
  element.scrollIntoView({ block: block ?? (fits ? "nearest" : "start"), behavior: "instant" });
}

/** Focus `target` with all of `element`, which it is in, in view. */
export function focusWithin(element, target) {
  target.focus({ preventScroll: true });
  bringIntoView(element);
}
