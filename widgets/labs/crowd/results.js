// What is shown of the crowd once the ladder is climbed, rung by rung; earlier it would give the answer away.

import { h } from "../shared/dom.js";
import { curveView } from "./curve.js";
import { peopleView } from "./people.js";
import { pointView } from "./point.js";
import { STEPS } from "./session.js";
import { agreementView, surenessView } from "./sureness.js";
import { tugView } from "./tug.js";

/** Returns { elements, show(state), grow(state) }, for study.js' state with the `url` of the sources. */
export function resultsView({ tileset, sprites }) {
  const tug = tugView({ tileset, sprites });
  const sureness = surenessView();
  const agreement = agreementView();
  const curve = curveView();
  const people = peopleView();
  const point = pointView();
  /** Panels, and the number of rungs after which each is shown. */
  const shownFrom = [
    [tug, 1],
    [sureness, 2],
    [agreement, 2],
    [curve, 2],
    [people, STEPS.length],
    [point, STEPS.length],
  ];
  const trust = h("div", { class: "tc-lab__column" }, sureness.element, agreement.element);

  return {
    elements: [trust, curve.element, tug.element, people.element, point.element],
    show(state) {
      for (const [view, from] of shownFrom) {
        view.element.hidden = state.session.step < from;
        if (!view.element.hidden) view.show(state);
      }
    },
    /** More of the curve is known. */
    grow: (state) => curve.show(state),
  };
}
