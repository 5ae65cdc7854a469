// The point of the lab, said only once the student has seen it.

import { h, uniqueId } from "../shared/dom.js";
import { source } from "./source.js";
import { POINT as TEXT } from "./strings.js";

/** A share below that shows too little to speak of. */
export const ENOUGH = 20;

/** Whether scattered and concentrated errors have both been tried. */
export function hasSeenBoth(seen) {
  return seen.includes("scene") && seen.length > 1;
}

/** Returns { element, show(kind, seen, sourcesUrl) }. */
export function pointView() {
  const headingId = uniqueId("point");
  const heading = h("h3", { class: "tc-cheating__title", id: headingId }, TEXT.title);
  const body = h("div", { class: "tc-cheating__speech" });
  const element = h("section", { class: "tc-cheating__point", "aria-labelledby": headingId }, heading, body);

  function show(kind, seen, sourcesUrl) {
    element.hidden = seen.length === 0;
    const paragraph = (parts) =>
      h(
        "p",
        {},
        parts.map((part) => (part.source ? source(part.source, sourcesUrl) : part)),
      );
    const line = seen.includes(kind) ? [paragraph(TEXT.lines[kind])] : [];
    const rest = hasSeenBoth(seen)
      ? [...TEXT.conclusion.map(paragraph), h("p", { class: "tc-cheating__question" }, TEXT.question)]
      : [h("p", { class: "tc-cheating__question" }, TEXT.more)];
    body.replaceChildren(...line, ...rest);
  }

  return { element, show };
}
