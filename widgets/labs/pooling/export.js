// Pooled labels as files: a table that widgets.learning reads (task, annotator, label), and the codes themselves.

import { table } from "../frame/export.js";

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

/** The codes of the pool (Map: code → session) that are about a concept, in no order of arrival. */
export function codesAbout(pool, concept) {
  return [...pool.keys()].sort().filter((code) => pool.get(code).concept === concept);
}

export function asCsv(rows) {
  return table(COLUMNS, rows);
}

export function asJson({ codes, rows, tileset, concept }) {
  return `${JSON.stringify({ version: 1, edition: tileset.edition, concept, codes, labels: rows })}\n`;
}

/** The lines of a file's text: the codes of our own JSON, or the text's lines. */
export function linesOfFile(text) {
  if (text.trimStart().startsWith("{")) {
    try {
      const { codes } = JSON.parse(text);
      if (Array.isArray(codes) && codes.every((code) => typeof code === "string")) return codes;
    } catch {
      // no JSON after all
    }
  }
  return text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
}
