// What is shown of a class: counters, ladder, curve, images to talk about, cost, tools.

import { h } from "../shared/dom.js";
import { curveView } from "./curve.js";
import { ladderView } from "./ladder.js";
import { classToolsView, countersView, workedView } from "./panels.js";
import { disputedView, pairsView } from "./pictures.js";
import { ownView } from "./simulation.js";
import { SIMULATION } from "./simulation_strings.js";

/** Returns { element, show(found, concept, sourcesUrl), grow(points) }. `actions` as classToolsView wants them. */
export function resultsView({ tileset, sprites, actions }) {
  const stats = countersView();
  const worked = workedView();
  const ladder = ladderView();
  const curve = curveView();
  const disputed = disputedView({ sprites, tileset });
  const pairs = pairsView({ sprites, tileset });
  const tools = classToolsView(actions);
  const own = ownView();
  const made = h("p", { class: "tc-lab__origin", hidden: true }); // says what is simulated, also on paper
  const panels = [own, ladder, curve, disputed, pairs, worked, tools].map(({ element }) => element);
  const element = h(
    "div",
    { class: "tc-pooling__results", hidden: true },
    made,
    stats.element,
    h("div", { class: "tc-lab__layout" }, panels),
  );

  function grow(points) {
    ladder.showOne(points[0]);
    curve.show(points);
  }

  return {
    element,
    grow,
    show(found, concept, sourcesUrl) {
      made.hidden = found.effort.simulated === 0;
      made.textContent = made.hidden ? "" : SIMULATION.banner(found.effort);
      own.show(found.own);
      stats.show(found.effort, found.cover.each);
      worked.show(found.effort, sourcesUrl);
      ladder.show(found, tileset.test.length);
      disputed.show(found.disputed, concept);
      pairs.show(found.pairs);
      grow(found.curve.points());
    },
  };
}
