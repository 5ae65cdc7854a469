// What the tests of « La foule » call: the pure modules, with JSON-able arguments and results.

import { readTileset } from "../../widgets/labs/captcha/tileset.js";
import { electorate, isVote } from "../../widgets/labs/crowd/electorate.js";
import { growth } from "../../widgets/labs/crowd/growth.js";
import { alphaOf, disputed, judge, portraits, rightByWorker } from "../../widgets/labs/crowd/ladder.js";
import { hardnessOf, tilesOf } from "../../widgets/labs/crowd/pool.js";
import {
  fromData,
  gridsOf,
  isCrowd,
  newSession,
  STEPS,
  toData,
  votesOf,
  withCount,
} from "../../widgets/labs/crowd/session.js";

function gathered(raw, concept, crowd, seed, rows) {
  const tileset = readTileset(raw);
  const tiles = tilesOf(tileset, concept);
  const hardness = hardnessOf(tileset, concept, tiles);
  return {
    tileset,
    tiles,
    hardness,
    people: electorate({ tileset, concept, tiles, hardness, crowd, seed, outside: rows }),
  };
}

export function tilesIn(raw, concept) {
  const tileset = readTileset(raw);
  const tiles = tilesOf(tileset, concept);
  return { ...tiles, hardness: [...hardnessOf(tileset, concept, tiles)] };
}

/** Every rung for one crowd, and what is shown beside. */
export function climbed(raw, concept, crowd, seed, rows = []) {
  const { tileset, tiles, people } = gathered(raw, concept, crowd, seed, rows);
  const judged = judge(tileset, concept, tiles);
  const rungs = STEPS.map((step) => judged(step, people));
  const plain = ({ step, label, confidence, right, share, accuracy, sure, sureWrong }) => ({
    step,
    label: [...label],
    confidence: [...confidence],
    right,
    share,
    accuracy,
    sure,
    sureWrong,
  });
  return {
    rungs: rungs.map(plain),
    alpha: alphaOf(people),
    disputed: disputed(people),
    portraits: portraits(people, rungs[3]),
    workers: rightByWorker(people),
    people: people.people,
    truth: [...people.truth],
    votes: people.votes.tasks.length,
    table: Array.from(people.votes.tasks, (task, i) => ({
      task: people.tasks[task],
      annotator: people.people[people.votes.annotators[i]].name,
      label: people.votes.labels[i],
    })),
  };
}

export function grown(raw, concept, crowd, seed) {
  const { people } = gathered(raw, concept, crowd, seed, []);
  const found = growth(people, seed);
  const start = performance.now();
  while (found.fill());
  return { points: found.points, ms: performance.now() - start };
}

export function gridsIn(raw, concept, seed) {
  return gridsOf(tilesOf(readTileset(raw), concept), concept, seed);
}

export function studentVotes(ballots, grids) {
  return votesOf({ ballots }, grids, "vous");
}

export function counted(crowd, kind, count) {
  return withCount(crowd, kind, count);
}

export function crowdsAccepted(values) {
  return values.map(isCrowd);
}

export function votesAccepted(values) {
  return values.map(isVote);
}

export function sessionsAccepted(values) {
  return values.map((value) => fromData(value, "e", ["crosswalk"]) !== null);
}

export function returned(session) {
  return fromData(JSON.parse(JSON.stringify(toData(session, "e"))), "e", ["crosswalk"]);
}

export function blank(concept) {
  return newSession(concept);
}
