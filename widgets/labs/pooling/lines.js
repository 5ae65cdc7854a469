// What was found in a text sorted into the codes of a class, what is left to look at, and a receipt that adds up.
//
// A code is { code, session }: its canonical text, and what it carries (../shared/sharecode.js). What looks like a code and is
// none is a problem: { line, reason, message }, a piece of codelines.js. Codes of all concepts are taken.

import { readLines } from "./codelines.js";
import { PROBLEMS } from "./strings.js";

export const MOST_CODES = 20_000;

/**
 * Sort pieces, given the codes already pooled (Map: code → session).
 *
 * Returns { pool, added, problems, without, receipt }: the pool with the new codes in (a new Map), how many of them there are,
 * the pieces that look like codes, and the lines without any. A later code of the same piece of work takes the place of the
 * earlier one, so that nobody votes twice. The receipt { found, counted: Map concept → how many, double, unreadable, replaced }
 * says what became of each code: `found` is the sum of the next three, and `replaced` how many went that were there before.
 */
export function sortPieces(pieces, pooled) {
  const pool = new Map(pooled);
  const byHand = new Map();
  for (const [code, session] of pool) remember(byHand, code, session);
  const added = new Set();
  const problems = [];
  const without = [];
  let double = 0;
  let replaced = 0;
  for (const piece of pieces) {
    if (piece.session) take(piece);
    else (piece.reason ? problems : without).push(piece);
  }
  const counted = new Map();
  for (const code of added) {
    const { concept } = pool.get(code);
    counted.set(concept, (counted.get(concept) ?? 0) + 1);
  }
  const found = added.size + double + problems.length;
  return {
    pool,
    added: added.size,
    problems,
    without,
    receipt: { found, counted, double, unreadable: problems.length, replaced },
  };

  function take(piece) {
    const { code, session } = piece;
    const others = byHand.get(key(session)) ?? [];
    if (pool.has(code) || others.some((other) => pool.has(other.code) && continues(other.session, session))) {
      double += 1;
      return;
    }
    if (pool.size >= MOST_CODES) {
      problems.push({ ...piece, session: undefined, ...PROBLEMS.tooMany });
      return;
    }
    for (const other of others) {
      if (!continues(session, other.session) || !pool.delete(other.code)) continue;
      if (added.delete(other.code)) double += 1;
      else replaced += 1;
    }
    pool.set(code, session);
    added.add(code);
    remember(byHand, code, session);
  }
}

/** The same for lines, all at once. */
export function sortLines(lines, pooled, edition) {
  return sortPieces(readLines(lines, edition), pooled);
}

/** The concept that most of the sessions are about, or "" without any. */
export function commonConcept(sessions) {
  const counts = new Map();
  for (const { concept } of sessions) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ["", 0])[0];
}

/** Whether `later` is the same piece of work as `earlier`, gone on with: same hand, same answers, and then more. */
export function continues(later, earlier) {
  if (later.hand !== earlier.hand || later.concept !== earlier.concept) return false;
  if (later.seconds < earlier.seconds || later.refused < earlier.refused) return false;
  if (later.rounds.length === earlier.rounds.length && later.seconds !== earlier.seconds) return false;
  const answers = new Map(later.rounds.map(({ position, labels }) => [position, labels.join()]));
  return earlier.rounds.every(({ position, labels }) => answers.get(position) === labels.join());
}

function key({ hand, concept }) {
  return `${hand} ${concept}`;
}

function remember(byHand, code, session) {
  const name = key(session);
  if (!byHand.has(name)) byHand.set(name, []);
  byHand.get(name).push({ code, session });
}
