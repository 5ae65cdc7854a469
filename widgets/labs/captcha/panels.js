// The small panels around the grid: choice of concept, counters.

import { choiceView, statsView } from "../frame/panels.js";
import { CONCEPT, STATS } from "./strings.js";

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
    show(labels, accuracy) {
      stats.show({ labels: String(labels), accuracy: accuracy === null ? STATS.nothing : STATS.percent(accuracy) });
    },
  };
}
