// Comparisons as a table, and with what came of them, as files that a spreadsheet or a notebook opens.

import { jsonText, rounded, table } from "../frame/export.js";
import { comparisonsOf, historyOf } from "./session.js";

const COLUMNS = ["pair", "question", "first", "second", "preferred", "aim", "why", "bet", "seconds"];

/** One row a comparison; `bet` is empty where the machine did not bet. */
export function asCsv(session, set) {
  return table(COLUMNS, rows(session, set));
}

export function asJson(session, set) {
  return jsonText({ comparisons: rows(session, set), accuracy_history: historyOf(session) });
}

function rows(session, set) {
  return comparisonsOf(session, set).map((row) => ({ ...row, seconds: rounded(row.seconds) }));
}
