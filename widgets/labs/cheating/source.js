// Naming where a fact comes from.

import { h } from "../shared/dom.js";

/** The source's label, as a link to the page of references if there is one. */
export function source(label, url) {
  return url ? h("a", { href: url }, label) : label;
}
