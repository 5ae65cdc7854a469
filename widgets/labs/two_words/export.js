// Votes as a table, and votes with what became of them, as files that a spreadsheet or a notebook opens.

import { jsonText, rounded, table } from "../frame/export.js";
import { wilson } from "../shared/margin.js";
import { curveOf, register, votesOf } from "./session.js";

const COLUMNS = ["round", "digit", "label", "by", "seconds", "settled_as"];

/** One row a vote; `settled_as` is empty while the digit is not settled. */
export function asCsv(session, set) {
  return table(COLUMNS, rows(session, set));
}

export function asJson(session, set) {
  const tests = set.test.length;
  const history = curveOf(session, set).map((point) => {
    const [accuracy_low, accuracy_high] = wilson(point.accuracy * tests, tests);
    return { ...point, accuracy_low, accuracy_high };
  });
  return jsonText({ votes: rows(session, set), accuracy_history: history, credit: set.credit });
}

function rows(session, set) {
  const found = register(session, set);
  return votesOf(session, set).map((vote) => {
    const { settled, label } = found.get(vote.digit);
    return { ...vote, seconds: rounded(vote.seconds), settled_as: settled ? label : null };
  });
}
