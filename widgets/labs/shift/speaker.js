// What is said: the narrator's lines on screen, and short news for screen readers. The clock itself says nothing
// but its two warnings, with time left to ask for more.

import { h, uniqueId } from "../shared/dom.js";
import { linesFor } from "./narrator.js";
import { NARRATOR, SAID } from "./strings.js";

const WARNINGS = [60, 20]; // seconds left

/** Returns { element, live, say, tell, countdown, clear }. */
export function speaker() {
  let warned = Infinity; // the last warning given, in seconds left
  const headingId = uniqueId("narrator");
  const live = h("div", { class: "tc-shift__said", role: "status", "aria-live": "polite" });
  const lines = h("div", { class: "tc-shift__speech" });
  const heading = h("h3", { class: "tc-shift__said", id: headingId }, NARRATOR.name);
  const element = h(
    "section",
    { class: "tc-shift__narrator", "aria-labelledby": headingId, hidden: true },
    heading,
    lines,
  );

  function say(text) {
    live.textContent = live.textContent === text ? `${text}\u00a0` : text; // the same words again are news too
  }

  return {
    element,
    live,
    say,
    /** Show the lines that `facts` call for; returns their ids. Nothing new leaves the last ones in place. */
    tell(facts, said) {
      const found = linesFor(facts, said);
      if (found.length > 0 || facts.event === "payslip") {
        lines.replaceChildren(
          ...found.flatMap(({ text, question }) =>
            [h("p", {}, text), question ? h("p", { class: "tc-shift__question" }, question) : []].flat(),
          ),
        );
        element.hidden = found.length === 0;
      }
      return found.map(({ id }) => id);
    },
    /** Warn as `left` seconds run out of `limit`, once each; a task begun may be finished. */
    countdown(left, limit, phase) {
      if (left > warned) warned = Infinity; // time was added
      const due =
        left <= 0 && phase === "work" ? 0 : WARNINGS.filter((warning) => left <= warning && warning < limit).at(-1);
      if (due === undefined || due >= warned) return;
      warned = due;
      if (due === 0) say(SAID.overtime);
      else if (left > 0) say(due === 60 ? SAID.minute : SAID.seconds(due));
    },
    clear() {
      warned = Infinity;
      element.hidden = true;
      lines.replaceChildren();
    },
  };
}
