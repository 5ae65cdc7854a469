// Labels as files that a spreadsheet or a notebook opens.

import { jsonText, rounded, table } from "../frame/export.js";

const COLUMNS = ["concept", "round", "tile", "label", "seconds"];

export function asCsv(labels) {
  return table(COLUMNS, labels.map(withRoundedTime));
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
