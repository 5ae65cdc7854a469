// Where the damage is: on the kind of scene that was lied about, elsewhere, and had the errors been scattered.

import { h, uniqueId } from "../shared/dom.js";
import { COMPARE as TEXT } from "./strings.js";

/** Returns { element, show(clean, trial, twin, scene) }; `twin` is null or a trial, `scene` flags by test tile. */
export function compareView() {
  const headingId = uniqueId("compare");
  const rows = h("tbody");
  const columns = h(
    "tr",
    {},
    TEXT.columns.map((name) => h("th", { scope: "col" }, name)),
  );
  const note = h("p", { class: "tc-cheating__note" });
  const table = h("table", { "aria-labelledby": headingId }, h("thead", {}, columns), rows);
  const element = h(
    "section",
    { class: "tc-cheating__panel", "aria-labelledby": headingId },
    h("h3", { class: "tc-cheating__title", id: headingId }, TEXT.title),
    table,
    note,
  );

  function show(clean, trial, twin, scene) {
    rows.replaceChildren(
      row(TEXT.clean, clean),
      row(TEXT.chosen(trial.kind, trial.wrong), trial, "tc-cheating__chosen"),
      ...(twin ? [row(TEXT.twin(trial.wrong), twin)] : []),
    );
    note.textContent = TEXT.tests(scene.length, scene.filter(Boolean).length);
  }

  return { element, show };
}

function row(name, { accuracy, accuracyScene, accuracyOther }, className = null) {
  const cells = [accuracy, accuracyScene, accuracyOther].map((share) => h("td", {}, TEXT.percent(share)));
  return h("tr", { class: className }, h("th", { scope: "row" }, name), cells);
}
