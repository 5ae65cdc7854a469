// Who trains the assistant: the student, or simulated raters, declared as such.

import { choiceView, panel } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { COMPARED, SLIPS } from "./raters.js";
import { JUDGES as NAMES } from "./session.js";
import { JUDGES as TEXT } from "./training_strings.js";

/** Returns { element, show({ judge, counts, left }) }: who it is, comparisons of the student's by judge, how many are missing. */
export function judgesView(pick) {
  const options = NAMES.map((value) => {
    const note = TEXT.notes[value];
    return { value, name: TEXT.names[value], note: typeof note === "string" ? note : "" };
  });
  const choice = choiceView(TEXT.legend, options, pick);
  choice.element.classList.add("tc-judge__judges");
  const few = h("p", { class: "tc-lab__notice" });
  const rules = h(
    "ul",
    {},
    TEXT.rules.map((rule) => h("li", {}, rule)),
  );
  const guideline = h(
    "div",
    { class: "tc-judge__guideline" },
    h("p", {}, h("strong", {}, TEXT.guideline)),
    rules,
    h("p", { class: "tc-lab__note" }, TEXT.invented),
  );
  const simulated = h("p", { class: "tc-lab__note" }, TEXT.simulated(COMPARED, SLIPS));
  const element = panel("tc-lab__wide", TEXT.title, choice.element, few, guideline, simulated);

  return {
    element,
    show({ judge, counts, left }) {
      choice.show(judge);
      for (const name of ["own", "own-truth"]) choice.note(name, TEXT.notes[name](counts[name]));
      few.hidden = left === 0;
      if (left > 0) few.textContent = TEXT.few(left);
      guideline.hidden = !["company", "mixed"].includes(judge);
      simulated.hidden = judge.startsWith("own");
    },
  };
}
