// Votes as a table, and votes with what became of them, as files that a spreadsheet or a notebook opens.

import { curveOf, register, votesOf } from "./session.js";

const COLUMNS = ["round", "digit", "label", "by", "seconds", "settled_as"];

/** One row a vote; `settled_as` is empty while the digit is not settled. Ids and names hold no comma or quote. */
export function asCsv(session, set) {
  const lines = rows(session, set).map((row) => COLUMNS.map((column) => row[column] ?? "").join(","));
  return [COLUMNS.join(","), ...lines].join("\r\n") + "\r\n"; // RFC 4180
}

export function asJson(session, set) {
  const content = { votes: rows(session, set), accuracy_history: curveOf(session, set), credit: set.credit };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function rows(session, set) {
  const found = register(session, set);
  return votesOf(session, set).map((vote) => {
    const { settled, label } = found.get(vote.digit);
    return { ...vote, seconds: Math.round(vote.seconds * 100) / 100, settled_as: settled ? label : null };
  });
}
