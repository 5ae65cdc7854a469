// What the tests of « Mettre la classe en commun » drive: its pure modules, on codes that they make up.

import { readTileset } from "../../widgets/labs/captcha/tileset.js";
import { analysisSteps } from "../../widgets/labs/pooling/analysis.js";
import { judgeOf } from "../../widgets/labs/pooling/judge.js";
import { readLines, splitLines } from "../../widgets/labs/pooling/codelines.js";
import { commonConcept, sortLines, sortPieces } from "../../widgets/labs/pooling/lines.js";
import { opposedPairs } from "../../widgets/labs/pooling/pairs.js";
import { shortEdition } from "../../widgets/labs/shared/sharecode.js";

/** What is found in lines: [number of the line from 1, text, code or reason or null, message or null] each. */
export function read(lines, edition) {
  return readLines(lines, edition).map(({ index, line, code, reason, message }) => [
    index + 1,
    line,
    code ?? reason ?? null,
    message ?? null,
  ]);
}

/** The same of many texts. */
export function readAll(texts, edition) {
  return texts.map((text) => read(splitLines(text), edition));
}

export function common(lines, edition) {
  return commonConcept(readLines(lines, edition).flatMap(({ session }) => session ?? []));
}

/** Give the lines in several goes; what came of each: { codes, added, problems, without, receipt }. */
export function sort(goes, edition) {
  let pool = new Map();
  return goes.map((lines) => {
    const { pool: next, added, problems, without, receipt } = sortLines(lines, pool, edition);
    pool = next;
    return {
      codes: [...pool.keys()],
      added,
      problems,
      without: without.map(({ line }) => line),
      receipt: { ...receipt, counted: Object.fromEntries(receipt.counted) },
    };
  });
}

/** All that is found of a class, as plain data. */
export function analyse(raw, codes, concept) {
  const tileset = readTileset(raw);
  const { pool } = sortLines(codes, new Map(), shortEdition(tileset.edition));
  const found = {};
  const judge = judgeOf(tileset, concept);
  const steps = analysisSteps(found, { pool, tileset, concept, judge, seed: 0 });
  while (!steps.next().done);
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

/** How long each bit of work takes for a class, in ms: what the page does between two pauses, at the least. */
export function bits(raw, codes, concept) {
  const tileset = readTileset(raw);
  const edition = shortEdition(tileset.edition);
  const took = {};
  const timed = (name, work) => {
    const start = performance.now();
    const result = work();
    took[name] = Math.max(took[name] ?? 0, performance.now() - start);
    return result;
  };
  const pieces = timed("read", () => readLines(codes, edition));
  const { pool } = timed("sort", () => sortPieces(pieces, new Map()));
  const found = {};
  const judge = timed("judge", () => judgeOf(tileset, concept));
  const steps = analysisSteps(found, { pool, tileset, concept, judge, seed: 0 });
  let known = "";
  for (let isMore = true; isMore; ) {
    isMore = timed(`after ${known}`, () => !steps.next().done);
    known = Object.keys(found).at(-1) ?? "";
  }
  for (let isMore = true; isMore; ) isMore = timed("curve", () => found.curve.step());
  return took;
}
