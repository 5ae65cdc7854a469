// Where students find a page of the book. Pure.

const OWN = /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/; // of this computer alone

/**
 * The address of a page for other devices, or null if there is none. `path` leads to it from the book's root, `href` from
 * the page at `here`; `book` is the book's address on the Web, or "".
 */
export function addressOf({ path, href }, { book, here }) {
  if (book) return new URL(path, book).href;
  const { protocol, hostname, origin, pathname } = new URL(href, here);
  return /^https?:$/.test(protocol) && !OWN.test(hostname) ? origin + pathname : null;
}

/** What people need to type of it. */
export function typed(address) {
  return decodeURI(address)
    .replace(/^https?:\/\//, "")
    .replace(/\/(index\.html)?$/, "");
}
