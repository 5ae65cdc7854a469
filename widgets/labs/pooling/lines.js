// From pasted text to share codes: one a line, whatever stands around it.
//
// A code is { code, session }: its canonical text, and what it carries (../shared/sharecode.js). What is no code is
// a problem: { index, line, reason, message }, `line` as it was given at that index.

import { decodeShareCode, encodeShareCode } from "../shared/sharecode.js";
import { PROBLEMS } from "./strings.js";

export const MOST_LINES = 20_000;
const MOST_WORDS = 8; // around a code: with more of them, the line is not searched
const LONGEST_LINE = 1000;
const SHORTEST_CODE = 14;
const SOUND = ["version", "edition", "concept", "content"]; // reasons that only a right checksum lets one find
const AROUND = /[^0-9A-Za-z\s._\u00a0\u00ad\u00b7\u2010-\u2015\u2022\u202f\u2212-]+/; // what never stands inside a code

export function splitLines(text) {
  return text.split(/\r\n|\r|\n/);
}

/** The code in one line, as { code, session } or { reason, message }. Tells nothing of other lines. */
export function readLine(line, edition) {
  let failure = null;
  for (const candidate of candidates(line)) {
    try {
      const session = decodeShareCode(candidate, edition);
      return { code: encodeShareCode(session), session };
    } catch (error) {
      if (!error.reason) throw error;
      const better = failure === null || SOUND.includes(error.reason) || failure.reason === "character";
      if (better && !SOUND.includes(failure?.reason)) failure = error;
    }
  }
  return { reason: failure.reason, message: failure.message };
}

/**
 * The line as it is, then what is left of its parts without their first and last words: « Prénom : 1ABC-… » in a chat,
 * « > 1ABC-… » in a mail, « mon code est 1ABC-… merci ». A checksum of 30 bits allows for that many guesses.
 */
function* candidates(line) {
  yield line;
  const parts = line.slice(0, LONGEST_LINE).split(AROUND);
  for (const part of parts) {
    const words = part.split(/\s+/).filter((word) => word !== "");
    for (let cut = parts.length > 1 ? 0 : 1; cut <= MOST_WORDS && cut < words.length; cut++) {
      for (let before = 0; before <= cut; before++) {
        const left = words.slice(before, words.length - cut + before);
        if (left.reduce((sum, word) => sum + word.length, 0) >= SHORTEST_CODE) yield left.join(" ");
      }
    }
  }
}

/**
 * Sort lines into codes and problems, given the codes already pooled (Map: code → session).
 *
 * Returns { pool, added, problems }: the pool with the new codes in (a new Map; codes of other concepts
 * are left out, as are duplicates), how many lines were taken, and the lines that were not. A later code of
 * the same piece of work takes the place of the earlier one, so that nobody votes twice.
 */
export function sortLines(lines, pooled, { edition, concept }) {
  const pool = new Map(pooled);
  const byHand = new Map();
  for (const [code, session] of pool) remember(byHand, code, session);
  const problems = [];
  let added = 0;
  for (let i = 0; i < lines.length; i++) {
    if (lines[i].trim() === "") continue;
    const index = i;
    let line = lines[i];
    let found = readLine(line, edition);
    if (!found.code && i + 1 < lines.length && lines[i + 1].trim() !== "") {
      // A long code on two lines, cut by a mail program or by a hand on paper.
      const joined = `${line} ${lines[i + 1]}`;
      const whole = readLine(joined, edition);
      if (whole.code && !readLine(lines[i + 1], edition).code) {
        found = whole;
        line = joined;
        i += 1;
      }
    }
    const problem = found.code ? take(found) : found;
    if (problem) problems.push({ index, line, reason: problem.reason, message: problem.message });
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
  for (const line of lines) {
    const { session } = line.trim() === "" ? {} : readLine(line, edition);
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
