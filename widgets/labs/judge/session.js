// What the student has done: plain data, pure functions, no page.
//
// A session is the list of comparisons, and nothing that can be worked out from it: the next pair, the weights, the share of
// bets won are derived. Undo is dropping the last one.
//
//   session = { rounds: [round], opened, trained, aim, judge, said }
//   round = { first, second, preferred, aim, why, seconds, bet }
//     first, second   answer ids, as they were shown: A, then B
//     preferred       1 for A, 0 for B, 0.5 for « aussi bonnes »
//     aim             "taste", or "truth" where the student tried to teach what is right
//     why             "" or the id of a reason (strings.js)
//     bet             the chance of A that the machine had put under seal, or null where it did not bet
//   `opened`: the last bet lies open, and the student has not gone on; `trained`: the assistant has been retrained; `aim`: of the
//   rounds to come; `judge`: who trains the assistant that is shown; `said`: ids of the narrator's lines, in order.

import { CREWS } from "./raters.js";

export const LONGEST_ROUND = 120; // seconds counted at most, so that a coffee break is not called work
export const ENOUGH = 12; // comparisons before the assistant can be retrained
export const AIMS = ["taste", "truth"];
export const REASONS = ["right", "clear", "short", "complete", "sure", "honest", "friendly", "agrees", "other"];
/** Who may train the assistant: the student by taste, the student looking for truth, simulated raters. */
export const JUDGES = ["own", "own-truth", ...Object.keys(CREWS)];

export function newSession() {
  return { rounds: [], opened: false, trained: false, aim: "taste", judge: "own", said: [] };
}

export const keyOf = ({ first, second }) => [first, second].sort().join(" ");

/** The two answers to show next, [first, second], or null once all pairs were compared; `order` is deal.js'. */
export function nextPair(session, order) {
  const done = new Set(session.rounds.map(keyOf));
  return order.find(([first, second]) => !done.has(keyOf({ first, second }))) ?? null;
}

/** The comparisons given with an aim. */
export function roundsFor(session, aim) {
  return session.rounds.filter((round) => round.aim === aim);
}

export function withRound(session, round) {
  const seconds = Math.min(Math.round(round.seconds * 10) / 10, LONGEST_ROUND);
  return { ...session, opened: round.bet !== null, rounds: [...session.rounds, { ...round, seconds }] };
}

/** The session with the reason for the last comparison, "" for none. */
export function withReason(session, why) {
  return {
    ...session,
    rounds: session.rounds.map((round, i, all) => (i === all.length - 1 ? { ...round, why } : round)),
  };
}

export function undo(session) {
  return { ...session, opened: false, rounds: session.rounds.slice(0, -1) };
}

/** Whether a bet was won; null where there was none, or where both answers were as good, which nobody bets on. */
export function betWon({ bet, preferred }) {
  if (bet === null || preferred === 0.5) return null;
  return bet >= 0.5 === (preferred === 1);
}

/** After each bet that was won or lost: { pairs, bets, won, share }, comparisons and bets so far. */
export function historyOf(session) {
  let won = 0;
  const points = [];
  for (const [i, round] of session.rounds.entries()) {
    const outcome = betWon(round);
    if (outcome === null) continue;
    won += Number(outcome);
    const bets = points.length + 1;
    points.push({ pairs: i + 1, bets, won, share: won / bets });
  }
  return points;
}

export function secondsOf(session) {
  return session.rounds.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** What the lab's root tells of the session: see README.md, « Contract of the page ». */
export function figuresOf(session) {
  return {
    pairs: session.rounds.length,
    accuracy: historyOf(session).at(-1)?.share.toFixed(4) ?? "",
    aim: session.aim,
    judge: session.judge,
    trained: session.trained,
  };
}

/** The comparisons as Python and files have them. */
export function comparisonsOf(session, set) {
  return session.rounds.map(({ first, second, preferred, aim, why, bet, seconds }, i) => ({
    pair: i + 1,
    question: set.answer(first).question,
    ...{ first, second, preferred, aim, why, bet, seconds },
  }));
}

export function toData(session, set) {
  return { version: 1, edition: set.edition, ...session };
}

/** The session that `toData` wrote, or null for anything it could not have written. */
export function fromData(data, set) {
  if (typeof data !== "object" || data === null || data.version !== 1 || data.edition !== set.edition) return null;
  const { rounds, opened, trained, aim, judge, said } = data;
  if (typeof opened !== "boolean" || typeof trained !== "boolean") return null;
  if (!AIMS.includes(aim) || !JUDGES.includes(judge)) return null;
  if (!Array.isArray(said) || said.length > 200 || !said.every((id) => typeof id === "string")) return null;
  if (!Array.isArray(rounds) || !rounds.every((round) => isRound(round, set))) return null;
  if (new Set(rounds.map(keyOf)).size !== rounds.length) return null;
  if (opened && (rounds.at(-1)?.bet ?? null) === null) return null;
  const copies = rounds.map(({ first, second, preferred, aim: aimed, why, seconds, bet }) => ({
    ...{ first, second, preferred, aim: aimed, why, seconds, bet },
  }));
  return { rounds: copies, opened, trained, aim, judge, said: [...said] };
}

function isRound(round, set) {
  if (typeof round !== "object" || round === null) return false;
  const { first, second, preferred, aim, why, seconds, bet } = round;
  return (
    set.isAnswer(first) &&
    set.isAnswer(second) &&
    first !== second &&
    set.questionOf(first) === set.questionOf(second) &&
    !set.questionOf(first).held &&
    [0, 0.5, 1].includes(preferred) &&
    AIMS.includes(aim) &&
    (why === "" || REASONS.includes(why)) &&
    isWithin(seconds, LONGEST_ROUND) &&
    (bet === null || isWithin(bet, 1))
  );
}

function isWithin(value, highest) {
  return typeof value === "number" && value >= 0 && value <= highest;
}
