// Where a share code has a slip, and what may have stood there: one wrong character, or two neighbours that changed places.
// widgets/learning/codes/repairs.py says how it can be told, and goes by the same rules. Nobody's code is mended unasked.

import {
  ALPHABET,
  decodeShareCode,
  GROUP,
  inGroups,
  LONGEST,
  remainderAfter,
  remainderOf,
  SEALED,
  SHORTEST,
  VALUES,
} from "./sharecode.js";

const PARTS = /[0-9A-Za-z\u00c0-\u024f]|[\u0300-\u036f]/g;
let additions = null; // { added, found }: see `tables`

/**
 * What a code with a slip may have been, of the edition of the tiles that it must be about: [{ place, read, meant, code, groups }].
 * `read` stands at `place`, `meant` may have stood there, in the code's `groups` (from 0 on); [] if that cannot be told.
 */
export function repairsOf(text, edition = null) {
  const read = text.match(PARTS) ?? [];
  if (read.length < SHORTEST || read.length > LONGEST) return [];
  const values = read.map((character) => VALUES.get(character) ?? null);
  const blanks = values.flatMap((value, place) => (value === null ? place : []));
  if (blanks.length > 1) return [];
  additions ??= tables();
  const known = values.map((value) => value ?? 0);
  const wrong = remainderOf(known) ^ SEALED;
  const found = oneWrong(known, wrong, blanks[0]);
  if (blanks.length === 0) found.push(...exchanged(known, wrong));
  return found.flatMap(({ place, values: meant }) => {
    const code = [...known.slice(0, place), ...meant, ...known.slice(place + meant.length)].map(
      (value) => ALPHABET[value],
    );
    if (!holds(code.join(""), edition)) return [];
    const end = place + meant.length;
    return {
      place,
      read: read.slice(place, end).join("").toUpperCase(),
      meant: code.slice(place, end).join(""),
      code: inGroups(code.join("")),
      groups: [...new Set([Math.floor(place / GROUP), Math.floor((end - 1) / GROUP)])],
    };
  });
}

/** Where a character may be wrong, and what stood there; only at `blank`, where one stands that no code has. */
function oneWrong(known, wrong, blank) {
  if (wrong === 0) return blank === undefined ? [] : [{ place: blank, values: [0] }];
  const { after = LONGEST, difference } = additions.found.get(wrong) ?? {};
  const place = known.length - 1 - after;
  return place >= 0 && (blank ?? place) === place ? [{ place, values: [known[place] ^ difference] }] : [];
}

function exchanged(known, wrong) {
  return known.slice(1).flatMap((b, place) => {
    const a = known[place];
    const after = known.length - 1 - place;
    const sum = additions.added[after][a ^ b] ^ additions.added[after - 1][a ^ b];
    return a !== b && sum === wrong ? { place, values: [b, a] } : [];
  });
}

/** What a character that differs by so much adds to the checksum, with so many after it; and the other way round. */
function tables() {
  const added = [Array.from({ length: 32 }, (_, difference) => difference)];
  while (added.length < LONGEST) added.push(added.at(-1).map((sum) => remainderAfter(sum, 0)));
  const found = new Map(
    added.flatMap((sums, after) => sums.slice(1).map((sum, i) => [sum, { after, difference: i + 1 }])),
  );
  return { added, found };
}

function holds(code, edition) {
  try {
    decodeShareCode(code, edition);
    return true;
  } catch (error) {
    if (!error.reason) throw error;
    return false;
  }
}
