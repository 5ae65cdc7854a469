// A class that raises hands: counts of « oui » and « non » for each tile of a grid, and what they decide. Pure.
//
//   votes = [[yes, no], …], nine of them, as the grid is laid out
//   session.ballot = { concept, round, votes }: what is counted of the grid that comes after `round` rounds of that concept

import { MOST_HANDS, majority } from "./counts.js";
import { GRID, roundsOf } from "./session.js";

export function noVotes() {
  return Array.from({ length: GRID }, () => [0, 0]);
}

/** `votes` with `count` hands for side 0 (yes) or 1 (no) of tile number `at`. */
export function counted(votes, at, side, count) {
  const hands = Math.min(Math.max(Math.round(count) || 0, 0), MOST_HANDS);
  return votes.map((pair, i) => (i === at ? pair.map((old, j) => (j === side ? hands : old)) : pair));
}

/** The place of the first tile at or after `from`, going round, that nothing is decided of; -1 if there is none. */
export function firstOpen(votes, from = 0) {
  const places = votes.map((_, i) => (from + i) % votes.length);
  return places.find((at) => majority(votes[at]) === null) ?? -1;
}

/** The nine answers, or null while one is not decided. */
export function decided(votes) {
  return firstOpen(votes) === -1 ? votes.map(majority) : null;
}

/** What is counted so far of the grid that is next. */
export function votesOf(session, concept) {
  const { ballot } = session;
  const isNext = ballot?.concept === concept && ballot.round === roundsOf(session, concept).length;
  return isNext ? ballot.votes : noVotes();
}

export function withVotes(session, concept, votes) {
  return { ...session, ballot: { concept, round: roundsOf(session, concept).length, votes } };
}

/** How many people vote, as far as the counts tell: most hands for one tile. */
export function classSize(session, concept) {
  const all = [...session.rounds.map(({ votes }) => votes ?? []), votesOf(session, concept)].flat();
  return Math.max(0, ...all.map(([yes, no]) => yes + no));
}

/** The tiles that divide the class on `concept`, those most of all first: [{ tile, yes, no }]. Nobody is alone among equals. */
export function divided(session, concept) {
  const found = roundsOf(session, concept).flatMap(({ grid, votes }) =>
    (votes ?? []).flatMap(([yes, no], i) => (yes > 0 && no > 0 ? [{ tile: grid[i], yes, no }] : [])),
  );
  const margin = ({ yes, no }) => Math.abs(yes - no) / (yes + no);
  return found.sort((a, b) => margin(a) - margin(b));
}
