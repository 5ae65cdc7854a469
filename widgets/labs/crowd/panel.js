// What every panel of the lab has: a frame, a title that names it, and sources in its text.

import { h, uniqueId } from "../shared/dom.js";

export function panel(title, { wide = false, name = "" } = {}, ...children) {
  const id = uniqueId("crowd");
  const heading = h("h3", { class: "tc-crowd__title", id }, title);
  const names = ["tc-crowd__panel", wide && "tc-crowd__wide", name && `tc-crowd__${name}`].filter(Boolean).join(" ");
  // A group, not a region: the lab is the only landmark here.
  return h("div", { class: names, role: "group", "aria-labelledby": id }, heading, ...children);
}

/** Text whose parts are strings or { source }: a link to the page of references if there is one. */
export function withSources(parts, url) {
  return parts.map((part) => {
    if (part.source === undefined) return part;
    return url ? h("a", { href: url }, part.source) : part.source;
  });
}

export function headings(columns) {
  return h(
    "thead",
    {},
    h(
      "tr",
      {},
      columns.map((name) => h("th", { scope: "col" }, name)),
    ),
  );
}
