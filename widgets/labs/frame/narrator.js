// The narrator: lines as data, said once each, and the panel that shows them.
//
// A lab's narrator.js lists its lines, { id, when, text, question? }, and what kind each condition of `when` is of: it
// speaks of the fact that has its name. Where `text` is a function, it is given the number that `value(facts)` found when the
// line was said, which is kept with its id.

import { h, uniqueId } from "../shared/dom.js";
import { typeset } from "../shared/french.js";
import { NARRATOR } from "./strings.js";

/** The lines with French typography, so that they can be written with an ordinary keyboard. */
export function typesetLines(lines) {
  return lines.map((line) => ({
    ...line,
    text: typeof line.text === "function" ? (value) => typeset(line.text(value)) : typeset(line.text),
    question: line.question && typeset(line.question),
  }));
}

/** « id=0.825 », as it is kept of a line said with a number. */
function split(said) {
  const [id, value] = said.split("=");
  return { id, value: Number(value) };
}

/** The line among `lines` that `said` tells of, its text in full, or undefined. */
function recalled(lines, said) {
  const { id, value } = split(said);
  const line = lines.find((candidate) => candidate.id === id);
  return typeof line?.text === "function" ? { ...line, id: said, text: line.text(value) } : line;
}

/**
 * linesFor(facts, said): the `lines` not yet said (`said` holds ids) that the facts call for, in their order. All of a line's
 * conditions must hold, `holds[condition](wanted, facts)` telling whether one does.
 */
export function linesCalledFor(lines, holds) {
  return (facts, said) => {
    const known = said.map((each) => split(each).id);
    const called = lines.filter(
      ({ id, when }) =>
        !known.includes(id) && Object.entries(when).every(([condition, wanted]) => holds[condition](wanted, facts)),
    );
    return called.map((line) => (line.value ? recalled(lines, `${line.id}=${line.value(facts)}`) : line));
  };
}

// Kinds of conditions, each given the names of those that are of it. A number that is not known yet (null) satisfies none.

const kind = (names, holds) =>
  Object.fromEntries(names.map((name) => [name, (wanted, facts) => holds(facts[name], wanted)]));

export const is = (...names) => kind(names, (fact, wanted) => fact === wanted);

export const atLeast = (...names) => kind(names, (fact, wanted) => fact !== null && fact >= wanted);

export const atMost = (...names) => kind(names, (fact, wanted) => fact !== null && fact <= wanted);

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
      const found = said.map((each) => recalled(lines, each)).filter(Boolean);
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
