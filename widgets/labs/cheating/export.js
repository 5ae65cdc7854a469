// The trials as files that a spreadsheet or a notebook opens, and as the `accuracy_curve` trait.

import { jsonText, rounded, table } from "../frame/export.js";

const COLUMNS = ["kind", "share", "labels", "wrong", "accuracy", "accuracy_scene"];

/** One row per trial: plain values under the names that Python uses. */
export function asRows(points) {
  return points.map(({ kind, share, labels, wrong, accuracy, accuracyScene }) => ({
    kind,
    share,
    labels,
    wrong,
    accuracy,
    accuracy_scene: accuracyScene,
  }));
}

export function asCsv(points) {
  const cell = (value) => (typeof value === "number" ? rounded(value, 4) : value);
  const rows = asRows(points).map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, cell(v)])));
  return table(COLUMNS, rows);
}

export function asJson(points) {
  return jsonText(asRows(points));
}
