// Where the damage is: on the kind of scene that was lied about, elsewhere, and had the errors been scattered.

import { numbersRow } from "../frame/chart.js";
import { panel, tableHead } from "../frame/panels.js";
import { scoredOf } from "../frame/score.js";
import { h } from "../shared/dom.js";
import { paired } from "../shared/margin.js";
import { COMPARE as TEXT } from "./strings.js";

/** Returns { element, show(clean, trial, twin, scene) }; `twin` is null or a trial, `scene` flags by test tile. */
export function compareView() {
  const rows = h("tbody");
  const note = h("p", { class: "tc-lab__note" });
  const table = h("table", { "aria-label": TEXT.title }, tableHead(TEXT.columns), rows);
  const element = panel("", TEXT.title, table, note);

  function show(clean, trial, twin, scene) {
    rows.replaceChildren(
      row(TEXT.clean, clean, scene),
      row(TEXT.chosen(trial.kind, trial.wrong), trial, scene, true),
      ...(twin ? [row(TEXT.twin(trial.wrong), twin, scene)] : []),
    );
    const found = trial.wrong > 0 ? ` ${TEXT.differ(paired(clean.right, trial.right))}` : "";
    note.textContent = TEXT.tests(scene.length, scene.filter(Boolean).length) + found;
  }

  return { element, show };
}

function row(name, { right }, scene, isChosen = false) {
  const parts = [right, right.filter((_, i) => scene[i]), right.filter((_, i) => !scene[i])];
  const line = numbersRow(name, parts.map(scoredOf));
  line.classList.toggle("tc-cheating__chosen", isChosen);
  return line;
}
