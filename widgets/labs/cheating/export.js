// The trials as files that a spreadsheet or a notebook opens, and as the `accuracy_curve` trait.

import { jsonText, rounded, table } from "../frame/export.js";
import { wilson } from "../shared/margin.js";

const COLUMNS = ["kind", "share", "labels", "wrong", "accuracy", "accuracy_low", "accuracy_high", "accuracy_scene"];

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
  const rows = withMargins(points).map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, cell(v)])));
  return table(COLUMNS, rows);
}

export function asJson(points) {
  return jsonText(withMargins(points));
}

/** The rows as files hold them: with the margin of each score. */
function withMargins(points) {
  return asRows(points).map((row, i) => {
    const { right } = points[i];
    const [accuracy_low, accuracy_high] = wilson(right.filter(Boolean).length, right.length);
    return { ...row, accuracy_low, accuracy_high };
  });
}
