// What the tests of Atelier CAPTCHA drive: its pure modules, and a student who answers as told.

import {
  curveOf,
  effort,
  fromData,
  labelsOf,
  newSession,
  nextGrid,
  passes,
  queue,
  toData,
  undo,
  withRound,
} from "../../widgets/labs/captcha/session.js";
import { shareCode } from "../../widgets/labs/captcha/sharing.js";
import { learner } from "../../widgets/labs/captcha/learner.js";
import { decided, withVotes } from "../../widgets/labs/captcha/voting.js";
import { readTileset } from "../../widgets/labs/captcha/tileset.js";

/**
 * Play `steps` from a new session and describe each state reached. A step is "right" (a grid whose control
 * tiles are all answered right, the others « yes »), "wrong" (all nine the other way round) or "undo".
 */
export function play(raw, steps, concept, seed, hand = null) {
  const tileset = readTileset(raw);
  let session = newSession(hand);
  const states = [describe(session)];
  for (const step of steps) {
    if (step === "undo") session = undo(session, concept);
    else {
      const grid = nextGrid(session, tileset, concept, seed);
      const right = grid.map((tile) => (tileset.isControl(tile) ? tileset.truth(concept, tile) : true));
      const picked = step === "right" ? right : right.map((answer) => !answer);
      const verified = passes(tileset, concept, grid, picked);
      const accuracy = verified ? 0.5 : null;
      session = withRound(session, { concept, grid, picked, seconds: 9, verified, accuracy });
    }
    states.push(describe(session));
  }
  return states;

  function describe(current) {
    return {
      grid: nextGrid(current, tileset, concept, seed),
      queue: queue(current, tileset, concept),
      labels: labelsOf(current, tileset, concept),
      curve: curveOf(current, concept),
      effort: effort(current),
      data: toData(current, tileset),
      share: shareCode(current, tileset, concept),
    };
  }
}

/**
 * One grid on which a class votes: `votes` are the counts where it sees the concept and where it does not; right about the
 * control tiles, or with `refuse` wrong.
 */
export function playVotes(raw, concept, [yes, no], refuse) {
  const tileset = readTileset(raw);
  const grid = nextGrid(newSession(), tileset, concept, 0);
  const seen = grid.map((tile, at) =>
    tileset.isControl(tile) ? tileset.truth(concept, tile) !== refuse : at % 2 === 0,
  );
  const votes = seen.map((answer) => (answer ? yes : no));
  const picked = decided(votes);
  const verified = passes(tileset, concept, grid, picked);
  const round = { concept, grid, picked, seconds: 9, verified, accuracy: verified ? 0.5 : null, votes };
  const session = withRound(withVotes(newSession(), concept, votes), round);
  return { labels: labelsOf(session, tileset, concept), data: toData(session, tileset) };
}

/** The session read from `data`, written again; null if it is refused. */
export function reread(raw, data) {
  const tileset = readTileset(raw);
  const session = fromData(data, tileset);
  return session && toData(session, tileset);
}

/** The share code of the session kept as `data`, once it has been given a hand. */
export function adopt(raw, data, concept, hand) {
  const tileset = readTileset(raw);
  return shareCode({ ...fromData(data, tileset), hand }, tileset, concept);
}

/** Train on `labels` [{tile, label}]: what the page would show. */
export function study(raw, concept, labels) {
  const tileset = readTileset(raw);
  const { model, margins, accuracy } = learner(tileset).study(concept, labels);
  return {
    weights: Array.from(model.weights),
    bias: String(model.bias),
    margins: Array.from(margins, String),
    accuracy,
  };
}
