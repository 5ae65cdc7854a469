// What the models trained on spoiled labels answer: counters, curves, where the damage is, what defends against it.

import { countersView } from "./controls.js";
import { compareView } from "./compare.js";
import { curvesView } from "./curves.js";
import { defenceView } from "./defence.js";
import { mistakesView } from "./mistakes.js";
import { pointView } from "./point.js";
import { newlyWrong } from "./trials.js";

/**
 * Returns { main, side, wide, show(setting, bench, data, { begun, url, bet }) }: elements of each place in the layout. Curves are
 * shown of what has been tried: the others would give a bet away.
 */
export function resultsView({ tileset, sprites }) {
  const counters = countersView();
  const point = pointView();
  const curves = curvesView();
  const compare = compareView();
  const mistakes = mistakesView({ tileset, sprites });
  const defence = defenceView();

  function show({ kind, share, seen }, bench, data, { begun, url, bet }) {
    const trial = bench.run(kind, share);
    const twin = kind === "scene" && trial.wrong > 0 ? bench.twin(trial) : null;
    counters.show(bench.clean, trial);
    point.show(bench.clean, trial, seen, url);
    const tried = (name) => seen.includes(name) || (name === kind && share > 0);
    const points = bench.points().filter((point) => tried(point.kind));
    curves.show(bench.clean, points, trial, bench.scene, begun ? bet : null);
    compare.show(bench.clean, trial, twin, bench.scene);
    mistakes.show(newlyWrong(bench.clean, trial), trial, data);
    defence.show(bench.cheater.risk(kind, share), kind, url);
    for (const { element } of [compare, mistakes, defence]) element.hidden = !begun;
  }

  return {
    main: [counters.element, compare.element],
    side: [curves.element, point.element],
    wide: [mistakes.element, defence.element],
    show,
  };
}
