// What is said: the narrator's lines on screen, and short news for screen readers. The clock itself says nothing
// but its two warnings, with time left to ask for more.

import { narratorPanel, spoken } from "../frame/narrator.js";
import { h } from "../shared/dom.js";
import { linesFor } from "./narrator.js";
import { SAID } from "./strings.js";
import { limit, secondsLeft } from "./workday.js";

const WARNINGS = [60, 20]; // seconds left

/** Returns { element, tell, countdown, clear }; `announce(text)` speaks. */
export function speaker(announce) {
  let warned = Infinity; // the last warning given, in seconds left
  const lines = h("div", { class: "tc-lab__speech" });
  const element = narratorPanel(lines);
  element.hidden = true;

  return {
    element,
    /** Show the lines that `facts` call for, and return them. Nothing new leaves the last ones in place. */
    tell(facts, said) {
      const found = linesFor(facts, said);
      if (found.length > 0 || facts.event === "payslip") {
        lines.replaceChildren(...found.flatMap(spoken));
        element.hidden = found.length === 0;
      }
      return found;
    },
    /** Warn as the shift's time runs out, once each; a task begun may be finished. */
    countdown(shift) {
      const left = secondsLeft(shift);
      if (left > warned) warned = Infinity; // time was added
      const due =
        left <= 0 && shift.phase === "work"
          ? 0
          : WARNINGS.filter((warning) => left <= warning && warning < limit(shift)).at(-1);
      if (due === undefined || due >= warned) return;
      warned = due;
      if (due === 0) announce(SAID.overtime);
      else if (left > 0) announce(due === 60 ? SAID.minute : SAID.seconds(due));
    },
    clear() {
      warned = Infinity;
      element.hidden = true;
      lines.replaceChildren();
    },
  };
}
