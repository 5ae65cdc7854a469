// The trials as files that a spreadsheet or a notebook opens, and as the `accuracy_curve` trait.

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
  const cell = (value) => (value === null ? "" : typeof value === "number" ? Math.round(value * 1e4) / 1e4 : value);
  const line = (row) => COLUMNS.map((column) => cell(row[column])).join(",");
  return [COLUMNS.join(","), ...asRows(points).map(line)].join("\r\n") + "\r\n"; // RFC 4180
}

export function asJson(points) {
  return `${JSON.stringify(asRows(points), null, 2)}\n`;
}
