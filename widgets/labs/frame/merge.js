// Two tabs' rounds in one list. A round is known by its content: two people, or two tabs, never produce equal ones.

/**
 * The rounds of `theirs`, then those that only `mine` has: not in `base`, from which both went on, and not in conflict
 * with what is there (`fits(round, rounds)`). So a round that the other tab took back stays gone.
 */
export function mergedRounds(base, mine, theirs, fits) {
  const known = new Set([...base, ...theirs].map((round) => JSON.stringify(round)));
  const rounds = [...theirs];
  for (const round of mine) if (!known.has(JSON.stringify(round)) && fits(round, rounds)) rounds.push(round);
  return rounds;
}

/** All of `mine` and `theirs`, once each, theirs first. */
export function union(mine, theirs) {
  return [...new Set([...theirs, ...mine])];
}
