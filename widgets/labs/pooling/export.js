// Pooled labels as files: a table that widgets.learning reads (task, annotator, label), and the codes themselves.

import { table } from "../frame/export.js";
import { figureText } from "./figure.js";
import { TOOLS } from "./strings.js";

const COLUMNS = ["concept", "task", "annotator", "label"];

/** One row a label: { concept, task, annotator, label }, `task` being the tile's id and `label` 1 or 0. */
export function asRows({ votes, names }, tileset, concept) {
  return Array.from(votes.tasks, (task, i) => ({
    concept,
    task: tileset.unlabelled[task],
    annotator: names[votes.annotators[i]],
    label: votes.labels[i],
  }));
}

export function asCsv(rows) {
  return table(COLUMNS, rows);
}

export function asJson({ codes, rows, tileset, concept }) {
  return `${JSON.stringify({ version: 1, edition: tileset.edition, concept, codes, labels: rows })}\n`;
}

/** What the tools save: { csv, json, figure }. `current()` gives { found, pool, concept }, `save(name, text, type)` saves. */
export function filesOf({ tileset, save, current }) {
  const rowsNow = () => asRows(current().found.crowd, tileset, current().concept);
  return {
    csv: () => save(`${TOOLS.file}.csv`, asCsv(rowsNow()), "text/csv"),
    json() {
      const { pool, concept } = current();
      const codes = [...pool.keys()].sort().filter((code) => pool.get(code).concept === concept);
      save(`${TOOLS.file}.json`, asJson({ codes, rows: rowsNow(), tileset, concept }), "application/json");
    },
    figure() {
      const { found, concept } = current();
      const { effort, majority, ds, curve } = found;
      const given = { concept, effort, majority: majority.accuracy, ds: ds.accuracy, points: curve.points() };
      save(`${TOOLS.figureFile}.svg`, figureText(given), "image/svg+xml");
    },
  };
}

// How the tables begin that labs export; those of before had commas.
const TABLE = /^(concept[;,](round|task)|task[;,]annotator|round[;,]digit|kind[;,]share|shift[;,]task)[;,]/;

/** The lines of a file's text: the codes of our own JSON, or the text's lines. Null for what else the labs export: labels. */
export function linesOfFile(text) {
  const plain = text.replace(/^\ufeff/, "");
  if (/^\s*[{[]/.test(plain)) {
    try {
      const { codes } = JSON.parse(plain);
      return Array.isArray(codes) && codes.every((code) => typeof code === "string") ? codes : null;
    } catch {
      // no JSON after all: a chat may begin with a bracket, too
    }
  }
  return TABLE.test(plain) ? null : plain.split(/\r\n|\r|\n/);
}
