// The class as a crowd: pooled codes as votes (../shared/votes.js), and what can be counted on them.

import { deal, labelledTiles } from "../shared/deals.js";
import { castVotes } from "../shared/votes.js";

/**
 * The codes of one concept as { votes, names, sessions }, annotators in alphabetical order of their codes: neither
 * the order of arrival nor anything else of a person is in it. A task is a place in `tileset.unlabelled`.
 */
export function crowdOf(pool, tileset, concept) {
  const count = tileset.unlabelled.length;
  const chosen = [...pool].filter(([, session]) => session.concept === concept);
  chosen.sort(([a], [b]) => (a < b ? -1 : 1));
  const dealt = chosen.map(([, { hand, rounds }]) => labelledTiles(rounds, deal(hand, count)) ?? []);
  const total = dealt.reduce((sum, list) => sum + list.length, 0);
  const sizes = { tasks: count, annotators: chosen.length, labels: 2 };
  const votes = castVotes(total, sizes, (cast) => {
    dealt.forEach((list, annotator) => {
      for (const { tile, label } of list) cast(tile, annotator, label ? 1 : 0);
    });
  });
  const digits = String(Math.max(1, chosen.length)).length;
  const names = chosen.map((_, i) => `p${String(i + 1).padStart(digits, "0")}`);
  return { votes, names, sessions: chosen.map(([, session]) => session) };
}

/** { students, labels, seconds, refused }: work done, refused grids included in the time. */
export function effortOf({ votes, sessions }) {
  const sum = (name) => sessions.reduce((total, session) => total + session[name], 0);
  return {
    students: sessions.length,
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
