// Codes and what they carry: reading a class's codes takes a while, so what was read is remembered.

import { sortLines } from "./lines.js";

export function poolShelf(edition) {
  const known = new WeakMap(); // codes → pool

  return {
    /** The codes of `pool` (Map: code → session), sorted: in no order of arrival. */
    codesOf(pool) {
      const codes = [...pool.keys()].sort();
      known.set(codes, pool);
      return codes;
    },
    /** What `codes` carry, as { pool, strange }: `strange` are those of another edition, say. */
    poolOf(codes) {
      if (known.has(codes)) return { pool: known.get(codes), strange: [] };
      const { pool, problems } = sortLines(codes, new Map(), { edition, concept: "" });
      known.set(codes, pool);
      return { pool, strange: problems.map(({ line }) => line) };
    },
  };
}

/** How many codes of `pool` are about `concept`. */
export function countAbout(pool, concept) {
  return [...pool.values()].filter((session) => session.concept === concept).length;
}
