// The small panels around the grid: choice of concept, counters.

import { choiceView, statsView, toolButton } from "../frame/panels.js";
import { scored } from "../frame/score.js";
import { CONCEPT, STATS, VOTE } from "./strings.js";

/** Radio buttons for the concepts; `pick(concept)` is called on a choice. */
export function choiceOfConcept(concepts, pick) {
  const options = concepts.map((value) => ({ value, name: CONCEPT.name(value), note: CONCEPT.level(value) }));
  return choiceView(CONCEPT.legend, options, pick);
}

/** The three numbers that matter. */
export function countersView() {
  const stats = statsView(["labels", "accuracy", "paid"], STATS);
  stats.show({ paid: STATS.money });
  return {
    element: stats.element,
    show(labels, accuracy, tests) {
      stats.show({
        labels: String(labels),
        accuracy: accuracy === null ? STATS.nothing : scored(accuracy * tests, tests),
      });
    },
  };
}

/** The button that turns to the vote, and back to the grid. Returns { element, show(isVote, isOfUse) }. */
export function switchOfView(turn) {
  const element = toolButton(VOTE.open, turn);
  element.classList.add("tc-captcha__switch");
  return {
    element,
    show(isVote, isOfUse) {
      element.hidden = !isOfUse;
      element.textContent = isVote ? VOTE.close : VOTE.open;
    },
  };
}
