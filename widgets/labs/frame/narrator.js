// The narrator: lines as data, said once each, and the panel that shows them.
//
// A lab's narrator.js lists its lines, { id, when, text, question? }, and what each condition of `when` means.

import { h, uniqueId } from "../shared/dom.js";
import { typeset } from "../shared/french.js";
import { NARRATOR } from "./strings.js";

/** The lines with French typography, so that they can be written with an ordinary keyboard. */
export function typesetLines(lines) {
  return lines.map((line) => ({
    ...line,
    text: typeset(line.text),
    question: line.question && typeset(line.question),
  }));
}

/**
 * Lines not yet said (`said` holds ids) that the facts call for, in their order: all of a line's conditions must hold,
 * `holds[condition](wanted, facts)` telling whether one does.
 */
export function linesCalledFor(lines, holds, facts, said) {
  return lines.filter(
    ({ id, when }) =>
      !said.includes(id) && Object.entries(when).every(([condition, wanted]) => holds[condition](wanted, facts)),
  );
}

// Conditions. A number that is not known yet (null) satisfies none.

export function is(name) {
  return (wanted, facts) => facts[name] === wanted;
}

export function atLeast(name) {
  return (wanted, facts) => facts[name] !== null && facts[name] >= wanted;
}

export function atMost(name) {
  return (wanted, facts) => facts[name] !== null && facts[name] <= wanted;
}

/** The share of right answers fell by at least that much. */
export function fell(wanted, { before, accuracy }) {
  return before !== null && before - accuracy >= wanted;
}

/** `session` with `lines` among those said. */
export function withSaid(session, lines) {
  return { ...session, said: [...session.said, ...lines.map(({ id }) => id)] };
}

/** The narrator's panel, with `children` to be filled. */
export function narratorPanel(...children) {
  const id = uniqueId("narrator");
  const heading = h("h3", { class: "tc-lab__said", id }, NARRATOR.name);
  return h("section", { class: "tc-lab__narrator", "aria-labelledby": id }, heading, children);
}

/** What has just been said of `lines`, and the rest to read again. */
export function narratorView(lines) {
  const now = h("div", { class: "tc-lab__speech" });
  const earlier = h("div");
  const before = h("details", {}, h("summary", {}, NARRATOR.before), earlier);
  const element = narratorPanel(now, before);
  let shown = null; // how many lines were on show
  return {
    element,
    /** `said`: ids of all lines said; those since the last call are news, at least the last one. */
    show(said) {
      if (said.length === shown) return;
      const fresh = shown === null ? 1 : Math.max(1, said.length - shown);
      shown = said.length;
      const found = said.map((id) => lines.find((line) => line.id === id)).filter(Boolean);
      const split = Math.max(0, found.length - fresh);
      element.hidden = found.length === 0;
      now.replaceChildren(...found.slice(split).flatMap(spoken));
      before.hidden = split === 0;
      earlier.replaceChildren(...found.slice(0, split).reverse().flatMap(spoken));
    },
  };
}

/** A line as paragraphs. */
export function spoken({ text, question }) {
  return [h("p", {}, text), ...(question ? [h("p", { class: "tc-lab__question" }, question)] : [])];
}
