// Codes and what they carry: reading a class's codes takes a while, so what was read is remembered.

import { readLines } from "./codelines.js";
import { sortPieces } from "./lines.js";
import { lineReader } from "./reader.js";

const AT_ONCE = 1000; // codes read without a pause

/** `waiting()` is called while many codes are being read, `read()` once they are. */
export function poolShelf({ edition, waiting, read }) {
  const reader = lineReader({ edition, waiting });
  const known = new WeakMap(); // codes → { pool, strange }
  let awaited = null; // codes

  return {
    /** The codes of `pool` (Map: code → session), sorted: in no order of arrival. */
    codesOf(pool) {
      const codes = [...pool.keys()].sort();
      known.set(codes, { pool, strange: [] });
      return codes;
    },
    /** What `codes` carry, as { pool, strange }: `strange` are problems, codes of another edition, say. Null: not yet. */
    poolOf(codes) {
      if (!known.has(codes)) {
        if (codes.length > AT_ONCE) {
          begin(codes);
          return null;
        }
        keep(codes, readLines(codes, edition));
      }
      awaited = null;
      return known.get(codes);
    },
    get busy() {
      return awaited !== null;
    },
    stop: reader.stop,
  };

  function begin(codes) {
    if (awaited === codes) return;
    reader.stop();
    awaited = codes;
    reader.read(codes, (pieces) => {
      keep(codes, pieces);
      setTimeout(() => awaited === codes && read(), 0);
    });
  }

  function keep(codes, pieces) {
    const { pool, problems, without } = sortPieces(pieces, new Map());
    known.set(codes, { pool, strange: [...problems, ...without] });
  }
}

/** How many codes of `pool` are about `concept`. */
export function countAbout(pool, concept) {
  let count = 0;
  for (const session of pool.values()) if (session.concept === concept) count += 1;
  return count;
}
