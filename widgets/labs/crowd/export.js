// All votes as a table that a spreadsheet or `widgets.learning` opens: columns task, annotator and label first.

import { jsonText, table } from "../frame/export.js";

const COLUMNS = ["task", "annotator", "label", "kind", "control"];

/** One row a vote; `kind` is "person" for real people, `control` whether the tile's answer was known. */
export function asRows({ tasks, votes, people, gold }) {
  return Array.from(votes.tasks, (task, i) => ({
    task: tasks[task],
    annotator: people[votes.annotators[i]].name,
    label: votes.labels[i] === 1,
    kind: people[votes.annotators[i]].kind,
    control: gold[task] >= 0,
  }));
}

export function asCsv(crowd) {
  return table(COLUMNS, asRows(crowd));
}

export function asJson(crowd) {
  return jsonText(asRows(crowd));
}
