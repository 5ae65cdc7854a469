// What there is to do: the items of each kind of task, those with a known answer (controls) apart.

import { bytesOf } from "../shared/base64.js";
import { hash } from "../shared/random.js";
import { POSTS, SORTS } from "./posts.js";
import { MESSAGES, TONES } from "./tones.js";

export const SIGHTS = ["crosswalk", "traffic-light", "both", "neither"];
/** The answers that a task of each kind takes, in the order of their number keys; digits are typed. */
export const ANSWERS = { image: SIGHTS, tone: TONES, digits: null, moderation: SORTS };
const NEEDS_SIGHT = ["image", "digits"];

/**
 * The catalogue of the `tiles` and `digits` traits and of our own texts:
 * - `edition` names it: a kept session belongs to one;
 * - `kinds(images)`: kinds offered, with or without those that must be seen;
 * - `items(kind, control)`: list of { id, kind, expected } and `text`, `cell` (place in a sprite) or `scans`.
 */
export function readCatalogue(tiles, digits) {
  const items = {
    image: images(tiles),
    tone: MESSAGES,
    digits: words(digits),
    moderation: POSTS,
  };
  const parts = {};
  for (const [kind, list] of Object.entries(items)) {
    const own = list.map((item) => ({ ...item, kind }));
    parts[kind] = { control: own.filter(({ expected }) => expected), open: own.filter(({ expected }) => !expected) };
  }
  const names = Object.values(items).map((list) => list.map(({ id, expected }) => [id, expected]));
  return {
    edition: hash(JSON.stringify(names)).toString(36),
    size: tiles.size,
    levels: digits.levels,
    credit: digits.credit,
    kinds: (images) => Object.keys(items).filter((kind) => images || !NEEDS_SIGHT.includes(kind)),
    items: (kind, control) => parts[kind][control ? "control" : "open"],
  };
}

function images({ sprite, columns, tiles, control }) {
  return tiles.map((tile, i) => ({
    id: tile,
    cell: { sprite, column: i % columns, row: Math.floor(i / columns) },
    expected: tile in control ? [sight(control[tile])] : null,
  }));
}

function sight(shown) {
  if (shown.length === 0) return "neither";
  return shown.length === 2 ? "both" : shown[0];
}

const SCAN = 64; // bytes of one scanned digit

/** Words to copy out; `scans` holds one list of levels of ink a digit. */
function words({ words: lengths, control, data }) {
  const bytes = bytesOf(data);
  let read = 0;
  return lengths.map((length, i) => {
    const scans = Array.from({ length }, (_, at) => [...bytes.subarray((read + at) * SCAN, (read + at + 1) * SCAN)]);
    read += length;
    return { id: `d${i + 1}`, scans, expected: i < control.length ? [control[i]] : null };
  });
}
