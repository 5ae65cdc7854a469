// Narration as data: a lab's narrator is a list of { id, when, text, question? } and what each condition of `when` means.

import { typeset } from "./french.js";

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
