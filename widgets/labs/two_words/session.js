// What the student has done: plain data, pure functions, no page.
//
// A session is the list of rounds played, and nothing that can be worked out from it: the queue of words, the votes,
// the settled digits, the curve, the next two words are all derived. Undo is dropping a round from the list.
//
//   session = { rounds: [round], revealed, handed, said }
//   round = { kind, word, control: [digit ids], controlFirst, typed, by, seconds, accuracy }
//     kind      "accepted", "refused" (the control word was wrong) or "skipped" (other words asked for)
//     word      index of the unknown word among the set's words
//     typed     what was read in the unknown word; "" unless accepted: a refused answer is not kept
//     by        "student", or "stand-in" where a simulated visitor typed
//     accuracy  of the reader on the test digits right after the round; null unless accepted, or with nothing settled
//   `revealed`: the student has read which word was the control; `handed`: the machine reads what is left;
//   `said`: ids of the narrator's lines, in order.

import { generator, shuffled } from "../shared/random.js";
import { ballots, tally } from "./votes.js";

export const LONGEST_ROUND = 120; // seconds counted at most, so that a coffee break is not called work
const SHORTEST_WORD = 3;
const LONGEST_WORD = 5;
const MOST_ROUNDS = 5000; // far beyond use: a bound on what a kept session may cost to check

export function newSession() {
  return { rounds: [], revealed: false, handed: false, said: [] };
}

export function acceptedRounds(session) {
  return session.rounds.filter(({ kind }) => kind === "accepted");
}

/** How many control words were missed. */
export function refusedCount(session) {
  return session.rounds.filter(({ kind }) => kind === "refused").length;
}

/** Indices of the words still to read, in order; those refused or skipped wait at the back. */
export function queue(session, set) {
  let waiting = set.words.map((_, word) => word);
  for (const { kind, word } of session.rounds) {
    waiting = waiting.filter((other) => other !== word);
    if (kind !== "accepted") waiting.push(word);
  }
  return waiting;
}

/** The two words to show next, { word, control, controlFirst }, or null once every word has been read. */
export function nextChallenge(session, set, seed) {
  const [word] = queue(session, set);
  if (word === undefined) return null;
  const random = generator(`${seed}/${session.rounds.length}`);
  const length = SHORTEST_WORD + Math.floor(random() * (LONGEST_WORD - SHORTEST_WORD + 1));
  return { word, control: rested(session, set, seed).slice(0, length), controlFirst: random() < 0.5 };
}

/** Control digits, those not seen for longest first. */
function rested(session, set, seed) {
  const lastSeen = new Map();
  session.rounds.forEach(({ control }, i) => control.forEach((digit) => lastSeen.set(digit, i)));
  const age = (digit) => lastSeen.get(digit) ?? -1;
  return shuffled(set.control, generator(`${seed}/control`)).sort((a, b) => age(a) - age(b)); // a stable sort
}

/** The right answer to a control word. */
export function answerTo(set, control) {
  return control.map((digit) => set.truth(digit)).join("");
}

export function withRound(session, round) {
  const seconds = Math.min(Math.round(round.seconds * 10) / 10, LONGEST_ROUND);
  return { ...session, rounds: [...session.rounds, { ...round, seconds }] };
}

/** The session without its last accepted round, whose word is next in the queue again. */
export function undo(session) {
  const last = acceptedRounds(session).at(-1);
  return { ...session, handed: false, rounds: session.rounds.filter((round) => round !== last) };
}

/** Votes given, oldest first: { round, digit, label, by, seconds }. A round's time is shared equally. */
export function votesOf(session, set) {
  return acceptedRounds(session).flatMap(({ word, typed, by, seconds }, i) =>
    set.words[word].map((digit, at) => ({
      round: i + 1,
      digit,
      label: Number(typed[at]),
      by,
      seconds: seconds / typed.length,
    })),
  );
}

/** Digit → { cast, label, weight, settled, disputed } for each digit voted on, in the order of the votes. */
export function register(session, set) {
  const found = new Map();
  for (const { digit, label, by } of votesOf(session, set)) {
    const cast = ballots(set, digit, { by, label });
    found.set(digit, { cast, ...tally(set, cast) });
  }
  return found;
}

/** What the reader learns from: the settled digits, { digit, label }. */
export function training(session, set) {
  return [...register(session, set)].flatMap(([digit, { settled, label }]) => (settled ? [{ digit, label }] : []));
}

/** The learning curve: { words, settled, accuracy } after each accepted round that left something settled. */
export function curveOf(session, set) {
  const found = register(session, set);
  let settled = 0;
  return acceptedRounds(session).flatMap(({ word, accuracy }, i) => {
    settled += set.words[word].filter((digit) => found.get(digit).settled).length;
    return accuracy === null ? [] : [{ words: i + 1, settled, accuracy }];
  });
}

/** The first point of the curve where the machine reads as well as a simulated visitor, or null. */
export function turningPoint(curve, set) {
  return curve.find(({ accuracy }) => accuracy >= 1 - set.errorRate) ?? null;
}

/** The reader's accuracy as the session stands, or null while nothing is settled. */
export function accuracyOf(session) {
  return acceptedRounds(session).at(-1)?.accuracy ?? null;
}

/** What the lab's root tells of the session: see README.md, « Contract of the page ». */
export function figuresOf(session, set) {
  const found = [...register(session, set).values()];
  return {
    words: acceptedRounds(session).length,
    settled: found.filter(({ settled }) => settled).length,
    disputed: found.filter(({ settled, disputed }) => disputed && !settled).length,
    accuracy: accuracyOf(session)?.toFixed(4) ?? "",
    needed: turningPoint(curveOf(session, set), set) === null,
    handed: session.handed,
  };
}

/** The session as JSON-able data, for the device and for the `session` trait. */
export function toData(session, set) {
  return { version: 1, edition: set.edition, ...session };
}

/**
 * The session that `toData` wrote, or null for anything it could not have written: text edited by hand, cut
 * short, of another edition of the digits, a word read twice.
 */
export function fromData(data, set) {
  if (!isObject(data) || data.version !== 1 || data.edition !== set.edition) return null;
  const { rounds, revealed, handed, said } = data;
  if (typeof revealed !== "boolean" || typeof handed !== "boolean") return null;
  if (!Array.isArray(said) || said.length > 200 || !said.every((id) => typeof id === "string")) return null;
  if (!Array.isArray(rounds) || rounds.length > MOST_ROUNDS || !rounds.every((round) => isRound(round, set)))
    return null;
  const accepted = rounds.filter(({ kind }) => kind === "accepted").map(({ word }) => word);
  if (new Set(accepted).size !== accepted.length) return null;
  const copies = rounds.map(({ kind, word, control, controlFirst, typed, by, seconds, accuracy }) => ({
    ...{ kind, word, control: [...control], controlFirst, typed, by, seconds, accuracy },
  }));
  return { rounds: copies, revealed, handed, said: [...said] };
}

function isRound(round, set) {
  if (!isObject(round) || !Number.isInteger(round.word) || !(round.word in set.words)) return false;
  const accepted = round.kind === "accepted";
  const { control, typed, accuracy } = round;
  return (
    (accepted || round.kind === "refused" || round.kind === "skipped") &&
    Array.isArray(control) &&
    control.length >= SHORTEST_WORD &&
    control.length <= LONGEST_WORD &&
    control.every(set.isControl) &&
    typeof round.controlFirst === "boolean" &&
    typeof typed === "string" &&
    /^\d*$/.test(typed) &&
    typed.length === (accepted ? set.words[round.word].length : 0) &&
    (round.by === "student" || round.by === "stand-in") &&
    isWithin(round.seconds, 0, LONGEST_ROUND) &&
    (accuracy === null || (accepted && isWithin(accuracy, 0, 1)))
  );
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isWithin(value, lowest, highest) {
  return typeof value === "number" && value >= lowest && value <= highest;
}
