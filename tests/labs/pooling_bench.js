// What the tests of « Mettre la classe en commun » drive: its pure modules, on codes that they make up.

import { readTileset } from "../../widgets/labs/captcha/tileset.js";
import { analysisSteps } from "../../widgets/labs/pooling/analysis.js";
import { judgeOf } from "../../widgets/labs/pooling/judge.js";
import { readLines } from "../../widgets/labs/pooling/codelines.js";
import { commonConcept, sortLines } from "../../widgets/labs/pooling/lines.js";
import { opposedPairs } from "../../widgets/labs/pooling/pairs.js";
import { shortEdition } from "../../widgets/labs/shared/sharecode.js";

/** What is found in lines: [number of the line from 1, text, code or reason, message or null] each. */
export function read(lines, edition) {
  return readLines(lines, edition).map(({ index, line, code, reason, message }) => [
    index + 1,
    line,
    code ?? reason,
    message ?? null,
  ]);
}

export function common(lines, edition) {
  return commonConcept(lines, edition);
}

/** Give the lines in several goes; what came of each: { codes, added, problems }. */
export function sort(goes, edition, concept) {
  let pool = new Map();
  return goes.map((lines) => {
    const { pool: next, added, problems } = sortLines(lines, pool, { edition, concept });
    pool = next;
    return { codes: [...pool.keys()], added, problems };
  });
}

/** All that is found of a class, as plain data. */
export function analyse(raw, codes, concept) {
  const tileset = readTileset(raw);
  const { pool } = sortLines(codes, new Map(), { edition: shortEdition(tileset.edition), concept });
  const found = {};
  const judge = judgeOf(tileset, concept);
  for (const step of analysisSteps(found, { pool, tileset, concept, judge, seed: 0 })) step();
  while (found.curve.step());
  const { crowd, effort, cover, disputed, pairs, changed, alpha, majority, ds, curve } = found;
  const tile = (task) => tileset.unlabelled[task];
  return {
    votes: Array.from(crowd.votes.tasks, (task, i) => [
      tile(task),
      crowd.names[crowd.votes.annotators[i]],
      crowd.votes.labels[i] === 1,
    ]),
    effort,
    cover,
    disputed: disputed.map((one) => ({ ...one, task: tile(one.task) })),
    pairs: pairs.map(({ common, tiles }) => ({
      common,
      tiles: tiles.map((one) => ({ ...one, task: tile(one.task) })),
    })),
    changed,
    alpha,
    majority: { accuracy: majority.accuracy, label: Array.from(majority.label) },
    ds: { accuracy: ds.accuracy, label: Array.from(ds.label), keys: Object.keys(ds) },
    points: curve.points(),
  };
}

/** Pairs of a crowd given as rows [task, annotator, label]. */
export function pairsOf(rows, tasks, annotators, most) {
  const column = (i) => Int32Array.from(rows, (row) => row[i]);
  const votes = { tasks: column(0), annotators: column(1), labels: column(2), sizes: { tasks, annotators, labels: 2 } };
  return opposedPairs(votes, most, 0);
}
