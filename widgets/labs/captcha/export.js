// Labels as files that a spreadsheet or a notebook opens.

import { jsonText, rounded, table } from "../frame/export.js";

const COLUMNS = ["concept", "round", "tile", "label", "seconds"];

const COUNTS = ["yes", "no"]; // of labels that a class voted on

export function asCsv(labels) {
  const columns = labels.some((label) => "yes" in label) ? [...COLUMNS, ...COUNTS] : COLUMNS;
  return table(columns, labels.map(withRoundedTime));
}

export function asJson(labels) {
  return jsonText(labels.map(withRoundedTime));
}

/** A share code as a file of one line, which the class's page reads. */
export function asText(code) {
  return `${code}\r\n`;
}

function withRoundedTime(row) {
  return { ...row, seconds: rounded(row.seconds) };
}
