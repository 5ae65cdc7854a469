// Where the damage is: on the kind of scene that was lied about, elsewhere, and had the errors been scattered.

import { numbersRow } from "../frame/chart.js";
import { panel, tableHead } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { COMPARE as TEXT } from "./strings.js";

/** Returns { element, show(clean, trial, twin, scene) }; `twin` is null or a trial, `scene` flags by test tile. */
export function compareView() {
  const rows = h("tbody");
  const note = h("p", { class: "tc-lab__note" });
  const table = h("table", { "aria-label": TEXT.title }, tableHead(TEXT.columns), rows);
  const element = panel("", TEXT.title, table, note);

  function show(clean, trial, twin, scene) {
    rows.replaceChildren(
      row(TEXT.clean, clean),
      row(TEXT.chosen(trial.kind, trial.wrong), trial, true),
      ...(twin ? [row(TEXT.twin(trial.wrong), twin)] : []),
    );
    note.textContent = TEXT.tests(scene.length, scene.filter(Boolean).length);
  }

  return { element, show };
}

function row(name, { accuracy, accuracyScene, accuracyOther }, isChosen = false) {
  const line = numbersRow(name, [accuracy, accuracyScene, accuracyOther].map(TEXT.percent));
  line.classList.toggle("tc-cheating__chosen", isChosen);
  return line;
}
