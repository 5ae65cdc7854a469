// What the student has done: plain data, pure functions, no page.
//
// A session is the list of rounds answered, and nothing that can be worked out from it: the queue of tiles,
// the labels, the curve, the next grid are all derived. Undo is dropping a round from the list.
//
//   session = { hand, rounds: [round], revealed, said }
//   round = { concept, grid: [9 tile ids as laid out], picked: [9 booleans], seconds, verified, accuracy }
//   `hand` says in what order unknown tiles are served (../shared/deals.js); null, in serving order;
//   `accuracy` (on the test set, right after the round) is null where the round was refused;
//   a round on which a class voted has `votes`, and a session in the middle of one a `ballot` (voting.js);
//   `revealed`: the student has read which tiles were tests; `said`: ids of the narrator's lines, in order.

import { HANDS, deal } from "../shared/deals.js";
import { generator, shuffled } from "../shared/random.js";
import { areVotes } from "./counts.js";

export const GRID = 9;
export const CONTROLS = 3;
export const LONGEST_ROUND = 120; // seconds counted at most, so that a coffee break is not called work
const MOST_ROUNDS = 5000; // far beyond use: a bound on what a kept session may cost to check

export function newSession(hand = null) {
  return { hand, rounds: [], revealed: false, said: [] };
}

export function roundsOf(session, concept) {
  return session.rounds.filter((round) => round.concept === concept);
}

export function verifiedRounds(session, concept) {
  return session.rounds.filter((round) => round.concept === concept && round.verified);
}

/**
 * Unlabelled tiles in the order in which this student gets them. A hand shuffles blocks of six, the grids of the
 * serving order, and leaves out the last few tiles if they do not fill a grid.
 */
export function servingOrder({ hand }, { unlabelled }) {
  return hand === null ? unlabelled : deal(hand, unlabelled.length).map((place) => unlabelled[place]);
}

/** Unlabelled tiles still to serve, in order; the six of a refused grid wait at the back. */
export function queue(session, tileset, concept) {
  let waiting = servingOrder(session, tileset);
  for (const round of roundsOf(session, concept)) {
    const served = new Set(round.grid);
    const others = waiting.filter((tile) => !served.has(tile));
    waiting = round.verified ? others : [...others, ...waiting.filter((tile) => served.has(tile))];
  }
  return waiting;
}

/** The nine tiles to show next, as laid out, or null once too few unlabelled tiles are left. */
export function nextGrid(session, tileset, concept, seed) {
  const unknown = queue(session, tileset, concept).slice(0, GRID - CONTROLS);
  if (unknown.length < GRID - CONTROLS) return null;
  const past = roundsOf(session, concept);
  const random = generator(`${seed}/${concept}/${past.length}`);
  // One or two that show the concept: always at least one of each answer, and no count to guess from.
  const present = random() < 0.5 ? 1 : CONTROLS - 1;
  const candidates = rested(past, tileset, concept, seed);
  const control = [
    ...candidates.filter((tile) => tileset.truth(concept, tile)).slice(0, present),
    ...candidates.filter((tile) => !tileset.truth(concept, tile)).slice(0, CONTROLS - present),
  ];
  return shuffled([...control, ...unknown], random);
}

/** Control tiles, those not seen for longest first: repeated ones would give themselves away. */
function rested(past, tileset, concept, seed) {
  const lastSeen = new Map();
  past.forEach((round, i) => round.grid.forEach((tile) => lastSeen.set(tile, i)));
  const order = shuffled(tileset.control, generator(`${seed}/${concept}/control`));
  const age = (tile) => lastSeen.get(tile) ?? -1;
  return order.sort((a, b) => age(a) - age(b)); // sort is stable: equals keep their drawn order
}

/** Whether every control tile of a grid was answered right; the other six are not judged. */
export function passes(tileset, concept, grid, picked) {
  return grid.every((tile, i) => !tileset.isControl(tile) || picked[i] === tileset.truth(concept, tile));
}

export function withRound({ ballot, ...session }, round) {
  const seconds = Math.min(Math.round(round.seconds * 10) / 10, LONGEST_ROUND);
  return { ...session, rounds: [...session.rounds, { ...round, seconds }] };
}

/** The session without the concept's last verified round; its six tiles are next in the queue again. */
export function undo(session, concept) {
  const last = verifiedRounds(session, concept).at(-1);
  return { ...session, rounds: session.rounds.filter((round) => round !== last) };
}

/**
 * Labels given, oldest first: { concept, round, tile, label, seconds }, and { yes, no } where a class voted. A round's time is
 * shared equally.
 */
export function labelsOf(session, tileset, concept) {
  return verifiedRounds(session, concept).flatMap((round, i) =>
    round.grid.flatMap((tile, at) =>
      tileset.isControl(tile)
        ? []
        : [
            {
              concept,
              round: i + 1,
              tile,
              label: round.picked[at],
              seconds: round.seconds / (GRID - CONTROLS),
              ...(round.votes && { yes: round.votes[at][0], no: round.votes[at][1] }),
            },
          ],
    ),
  );
}

/** The learning curve: { concept, labels, accuracy } after each verified round. */
export function curveOf(session, concept) {
  return verifiedRounds(session, concept).map((round, i) => ({
    concept,
    labels: (i + 1) * (GRID - CONTROLS),
    accuracy: round.accuracy,
  }));
}

/** Time and labels over all concepts: { labels, seconds, refused, refusedSeconds }. */
export function effort(session) {
  const refused = session.rounds.filter((round) => !round.verified);
  const seconds = (rounds) => rounds.reduce((sum, round) => sum + round.seconds, 0);
  return {
    labels: (session.rounds.length - refused.length) * (GRID - CONTROLS),
    seconds: seconds(session.rounds),
    refused: refused.length,
    refusedSeconds: seconds(refused),
  };
}

/** The session as JSON-able data, for the device and for the `session` trait. */
export function toData(session, tileset) {
  const rounds = session.rounds.map((round) => ({
    ...round,
    picked: round.picked.map((picked) => (picked ? "1" : "0")).join(""),
  }));
  return { version: 1, edition: tileset.edition, ...session, rounds };
}

/**
 * The session that `toData` wrote, or null for anything it could not have written: text edited by hand, cut
 * short, of another edition of the tiles, a tile labelled twice, a grid that the rules do not allow. Sessions of
 * before there were hands have none.
 */
export function fromData(data, tileset) {
  if (!isObject(data) || data.version !== 1 || data.edition !== tileset.edition) return null;
  const { hand = null, rounds, revealed, said, ballot } = data;
  if (hand !== null && !isHand(hand)) return null;
  if (typeof revealed !== "boolean") return null;
  if (!Array.isArray(said) || said.length > 200 || !said.every((id) => typeof id === "string")) return null;
  if (!Array.isArray(rounds) || rounds.length > MOST_ROUNDS) return null;
  const labelled = new Set();
  const read = [];
  for (const round of rounds) {
    if (!isRound(round, tileset)) return null;
    const picked = [...round.picked].map((mark) => mark === "1");
    if (round.verified !== passes(tileset, round.concept, round.grid, picked)) return null;
    for (const tile of round.grid) {
      if (tileset.isControl(tile)) continue;
      if (labelled.has(`${round.concept} ${tile}`)) return null;
      if (round.verified) labelled.add(`${round.concept} ${tile}`);
    }
    const { concept, grid, seconds, verified, accuracy, votes } = round;
    if (votes !== undefined && !areVotes(votes, GRID, picked)) return null;
    read.push({ concept, grid, picked, seconds, verified, accuracy, ...(votes && { votes }) });
  }
  if (ballot !== undefined && !isBallot(ballot, tileset)) return null;
  return { hand, rounds: read, revealed, said, ...(ballot && { ballot }) };
}

function isBallot(ballot, tileset) {
  return (
    isObject(ballot) &&
    tileset.concepts.includes(ballot.concept) &&
    Number.isInteger(ballot.round) &&
    isWithin(ballot.round, 0, MOST_ROUNDS) &&
    areVotes(ballot.votes, GRID)
  );
}

function isHand(value) {
  return Number.isInteger(value) && value >= 0 && value < HANDS;
}

function isRound(round, tileset) {
  return (
    isObject(round) &&
    tileset.concepts.includes(round.concept) &&
    isGrid(round.grid, round.concept, tileset) &&
    typeof round.picked === "string" &&
    /^[01]{9}$/.test(round.picked) &&
    isWithin(round.seconds, 0, LONGEST_ROUND) &&
    (round.verified === true ? isWithin(round.accuracy, 0, 1) : round.accuracy === null)
  );
}

function isGrid(grid, concept, tileset) {
  if (!Array.isArray(grid) || new Set(grid).size !== GRID || grid.length !== GRID) return false;
  const control = grid.filter(tileset.isControl);
  const present = control.filter((tile) => tileset.truth(concept, tile)).length;
  return (
    control.length === CONTROLS &&
    present > 0 &&
    present < CONTROLS &&
    grid.every((tile) => tileset.isControl(tile) || tileset.isUnlabelled(tile))
  );
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isWithin(value, lowest, highest) {
  return typeof value === "number" && value >= lowest && value <= highest;
}
