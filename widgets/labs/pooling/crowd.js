// The class as a crowd: pooled codes as votes (../shared/votes.js), and what can be counted on them.

import { BLOCK, deal, labelledTiles } from "../shared/deals.js";

const AT_A_TIME = 200; // people

/**
 * The codes of one concept as { votes, names, sessions, invented }, annotators in alphabetical order of their codes: neither
 * the order of arrival nor anything else of a person is in it. A task is a place in `tileset.unlabelled`. Of each annotator,
 * `invented` tells whether their code is one of `simulated`: nobody's. Bit by bit: an iterator, of which that is the last value.
 */
export function crowdSteps(pool, tileset, concept, simulated = new Set()) {
  return cast(pool, tileset, concept, simulated);
}

function* cast(pool, tileset, concept, simulated) {
  const count = tileset.unlabelled.length;
  const chosen = [...pool].filter(([, session]) => session.concept === concept);
  chosen.sort(([a], [b]) => (a < b ? -1 : 1));
  const fits = ({ rounds }) => rounds.every(({ position }) => (position + 1) * BLOCK <= count);
  const total = chosen.reduce((sum, [, session]) => sum + (fits(session) ? BLOCK * session.rounds.length : 0), 0);
  const sizes = { tasks: count, annotators: chosen.length, labels: 2 };
  const column = () => new Int32Array(total);
  const votes = { tasks: column(), annotators: column(), labels: column(), sizes };
  let at = 0;
  for (const [annotator, [, session]] of chosen.entries()) {
    if (annotator % AT_A_TIME === 0) yield;
    for (const { tile, label } of labelledTiles(session.rounds, deal(session.hand, count)) ?? []) {
      votes.tasks[at] = tile;
      votes.annotators[at] = annotator;
      votes.labels[at] = label ? 1 : 0;
      at += 1;
    }
  }
  const digits = String(Math.max(1, chosen.length)).length;
  const invented = chosen.map(([code]) => simulated.has(code));
  const names = invented.map((made, i) => `${made ? "simule-" : "p"}${String(i + 1).padStart(digits, "0")}`);
  return { votes, names, sessions: chosen.map(([, session]) => session), invented };
}

/** { students, simulated, labels, seconds, refused }: work done, refused grids included in the time; `simulated` of the students are. */
export function effortOf({ votes, sessions, invented }) {
  const sum = (name) => sessions.reduce((total, session) => total + session[name], 0);
  return {
    students: sessions.length,
    simulated: invented.filter(Boolean).length,
    labels: votes.tasks.length,
    seconds: sum("seconds") + sum("refusedSeconds"),
    refused: sum("refused"),
  };
}

/**
 * Tiles whose answers are the most divided, at most `most`: { task, present, absent }. First those nearest to half
 * and half, then, among equals, those with more votes. Two votes at least, and not all of them the same.
 */
export function disputedTiles(counts, most) {
  const found = [];
  for (let task = 0; 2 * task < counts.length; task++) {
    const [absent, present] = [counts[2 * task], counts[2 * task + 1]];
    if (absent > 0 && present > 0) found.push({ task, present, absent });
  }
  const divided = ({ present, absent }) => Math.min(present, absent) / (present + absent);
  found.sort((a, b) => divided(b) - divided(a) || b.present + b.absent - (a.present + a.absent) || a.task - b.task);
  return found.slice(0, most);
}

/** Tiles labelled, votes each on average, tiles on which all agree: { tiles, each, unanimous, several }. */
export function coverage(counts) {
  const found = { tiles: 0, votes: 0, several: 0, unanimous: 0 };
  for (let task = 0; 2 * task < counts.length; task++) {
    const votes = counts[2 * task] + counts[2 * task + 1];
    if (votes === 0) continue;
    found.tiles += 1;
    found.votes += votes;
    if (votes < 2) continue;
    found.several += 1;
    if (counts[2 * task] === 0 || counts[2 * task + 1] === 0) found.unanimous += 1;
  }
  return { ...found, each: found.tiles === 0 ? 0 : found.votes / found.tiles };
}
