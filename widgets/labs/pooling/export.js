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

/** `simulated` are those of the codes that are nobody's. */
export function asJson({ codes, simulated, rows, tileset, concept }) {
  const made = simulated.length > 0 ? { simulated } : {};
  return `${JSON.stringify({ version: 1, edition: tileset.edition, concept, codes, ...made, labels: rows })}\n`;
}

/**
 * What the tools save: { csv, json, figure }. `current()` gives { found, pool, concept }, `save(name, text, type)` saves. Files
 * with what is `simulated` (codes of nobody) say so in their names.
 */
export function filesOf({ tileset, simulated, save, current }) {
  const rowsNow = () => asRows(current().found.crowd, tileset, current().concept);
  const named = (stem, type) => `${stem}${current().found.effort.simulated > 0 ? TOOLS.simulated : ""}.${type}`;
  return {
    csv: () => save(named(TOOLS.file, "csv"), asCsv(rowsNow()), "text/csv"),
    json() {
      const { pool, concept } = current();
      const codes = [...pool.keys()].sort(); // also those about the other concept: the class comes back whole
      const given = {
        codes,
        simulated: codes.filter((code) => simulated.has(code)),
        rows: rowsNow(),
        tileset,
        concept,
      };
      save(named(TOOLS.file, "json"), asJson(given), "application/json");
    },
    figure() {
      const { found, concept } = current();
      const { effort, majority, ds, curve } = found;
      const given = { concept, effort, majority, ds, points: curve.points() };
      save(named(TOOLS.figureFile, "svg"), figureText(given), "image/svg+xml");
    },
  };
}

// How the tables begin that labs export; those of before had commas, and those that went through a workbook have tabs.
const TABLE =
  /^\s*(concept\s*[;,\t]\s*(round|task)|task\s*[;,\t]\s*annotator|round[;,\t]digit|kind[;,\t]share|shift[;,\t]task)\s*[;,\t]/;

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
