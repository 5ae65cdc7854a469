// Decisions as files that a spreadsheet or a notebook opens.

import { jsonText, table } from "../frame/export.js";
import { curveOf, rowsOf } from "./session.js";

const COLUMNS = ["post", "club", "text", "removed", "by", "looked", "seconds", "restored"];

/** One row a decision. */
export function asCsv(session, posts) {
  return table(COLUMNS, rows(session, posts));
}

export function asJson(session, posts) {
  return jsonText({ decisions: rows(session, posts), accuracy_history: curveOf(session) });
}

function rows(session, posts) {
  return rowsOf(session).map((row) => {
    const { club, text } = posts.post(row.post);
    return { ...row, club, text };
  });
}
