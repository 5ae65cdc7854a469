// Pasted lines sorted into the codes of a class and what is left to look at.
//
// A code is { code, session }: its canonical text, and what it carries (../shared/sharecode.js). What is no code is
// a problem: { index, line, reason, message }, `line` being what codelines.js says of the line at that index.

import { readLines } from "./codelines.js";
import { PROBLEMS } from "./strings.js";

export const MOST_LINES = 20_000;

export function splitLines(text) {
  return text.split(/\r\n|\r|\n/);
}

/**
 * Sort lines into codes and problems, given the codes already pooled (Map: code → session).
 *
 * Returns { pool, added, problems }: the pool with the new codes in (a new Map; codes of other concepts
 * are left out, as are duplicates), how many codes were taken, and what was not. A later code of
 * the same piece of work takes the place of the earlier one, so that nobody votes twice.
 */
export function sortLines(lines, pooled, { edition, concept }) {
  const pool = new Map(pooled);
  const byHand = new Map();
  for (const [code, session] of pool) remember(byHand, code, session);
  const problems = [];
  let added = 0;
  for (const found of readLines(lines, edition)) {
    const problem = found.code ? take(found) : found;
    if (problem)
      problems.push({ index: found.index, line: found.line, reason: problem.reason, message: problem.message });
    else added += 1;
  }
  return { pool, added, problems };

  function take({ code, session }) {
    if (concept !== "" && session.concept !== concept) return PROBLEMS.otherConcept(session.concept);
    if (pool.has(code)) return PROBLEMS.duplicate;
    if (pool.size >= MOST_LINES) return PROBLEMS.tooMany;
    const others = byHand.get(key(session)) ?? [];
    if (others.some((other) => pool.has(other.code) && continues(other.session, session))) return PROBLEMS.older;
    for (const other of others) if (continues(session, other.session)) pool.delete(other.code);
    pool.set(code, session);
    remember(byHand, code, session);
    return null;
  }
}

/** The concept that most of the lines' codes are about, or "" without any. */
export function commonConcept(lines, edition) {
  const counts = new Map();
  for (const { session } of readLines(lines, edition)) {
    if (session) counts.set(session.concept, (counts.get(session.concept) ?? 0) + 1);
  }
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
