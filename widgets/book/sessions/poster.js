// The address of the page that students open, for the last row: what to scan, and what to type.

import { h } from "../../labs/shared/dom.js";
import { qrDrawing } from "../../labs/shared/qr.js";
import { addressOf, typed } from "./address.js";
import { fill } from "./words.js";

/** The poster of what the template's `place` names, a link in an element with `data-path`. */
export function posterOf(place, words) {
  const link = place.querySelector("a");
  const title = link.textContent;
  const page = { path: place.dataset.path, href: link.getAttribute("href") };
  const address = addressOf(page, { book: words.book, here: location.href });
  const lead = h("p", { class: "tc-poster__lead" }, fill(words.open, { title }));
  if (address === null) {
    return h("section", { class: "tc-poster", "aria-label": words.addressName }, lead, h("p", {}, words.noAddress));
  }
  const text = typed(address);
  // A line may break after a slash and nowhere else, and nothing is added to what is copied.
  const parts = text.match(/[^/]*\/|[^/]+$/g).flatMap((part) => [part, h("wbr")]);
  return h(
    "section",
    { class: "tc-poster", "aria-label": words.addressName, "data-address": address },
    lead,
    qrDrawing(address, fill(words.qr, { title }), { class: "tc-poster__qr" }),
    h("p", { class: "tc-poster__address" }, parts),
  );
}
