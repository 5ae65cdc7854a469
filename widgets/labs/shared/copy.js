// Copying what the page shows.

/** Select all of `element`, as a reader would before copying it. */
export function select(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

/** Put `text`, which `element` shows, on the clipboard; whether it is there. Else it is selected, for the reader to copy. */
export async function copied(text, element) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Plain http, an old browser, a refusal: the old way, which needs no permission.
    element.focus();
    select(element);
    return document.execCommand("copy");
  }
}
