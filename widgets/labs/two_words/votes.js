// Who read what, what it weighs, and what that makes of a digit. Plain data, no page.

/** Every reading of an unknown digit, oldest first: { by, label, weight }; `given` is the student's { by, label }. */
export function ballots(set, digit, given) {
  const { programs, visitors } = set.earlier(digit);
  const { program, person } = set.weights;
  return [
    ...programs.map((label) => ({ by: "program", label, weight: program })),
    ...visitors.map((label) => ({ by: "visitor", label, weight: person })),
    { ...given, weight: person },
  ];
}

/**
 * What the ballots make of a digit: { label, weight, settled, disputed }. `label` leads with `weight` (the smaller
 * of two equals); settled once that reaches the threshold; disputed where two people read differently.
 */
export function tally(set, cast) {
  const weights = new Map();
  for (const { label, weight } of cast) weights.set(label, (weights.get(label) ?? 0) + weight);
  const [label, weight] = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  const people = new Set(cast.filter(({ by }) => by !== "program").map((ballot) => ballot.label));
  return { label, weight, settled: weight >= set.threshold, disputed: people.size > 1 };
}
