// Which two people gave the most opposite answers: where to start a discussion, never who is right.

import { generator, shuffled } from "../shared/random.js";

const MOST_PEOPLE = 300; // of larger crowds, that many drawn at random: pairs grow as the square
const LEAST_COMMON = 6; // a grid in common, at least
const WORD = 32;

/**
 * At most `most` pairs { common, tiles: [{ task, first, second }] }, the most opposite answers first, each person
 * in one pair at the most. `tiles` are those answered in opposite ways; `first` and `second` say how, true for
 * « present ». Who is who is not told.
 */
export function opposedPairs(votes, most, seed) {
  const people = Array.from({ length: votes.sizes.annotators }, (_, i) => i);
  const chosen = shuffled(people, generator(`pairs/${seed}`)).slice(0, MOST_PEOPLE);
  const words = Math.ceil(votes.sizes.tasks / WORD);
  const answered = new Int32Array(chosen.length * words);
  const yes = new Int32Array(chosen.length * words);
  const row = new Map(chosen.map((person, i) => [person, i]));
  for (let i = 0; i < votes.tasks.length; i++) {
    const at = row.get(votes.annotators[i]);
    if (at === undefined) continue;
    const bit = 1 << (votes.tasks[i] % WORD);
    const word = at * words + Math.floor(votes.tasks[i] / WORD);
    answered[word] |= bit;
    if (votes.labels[i] === 1) yes[word] |= bit;
  }
  const pairs = [];
  for (let a = 0; a < chosen.length; a++) {
    for (let b = a + 1; b < chosen.length; b++) {
      let common = 0;
      let opposed = 0;
      for (let w = 0; w < words; w++) {
        const both = answered[a * words + w] & answered[b * words + w];
        common += ones(both);
        opposed += ones(both & (yes[a * words + w] ^ yes[b * words + w]));
      }
      if (common >= LEAST_COMMON && opposed > 0) pairs.push({ a, b, common, opposed });
    }
  }
  pairs.sort((p, q) => q.opposed - p.opposed || p.common - q.common || p.a - q.a || p.b - q.b);
  const taken = new Set();
  const kept = [];
  for (const pair of pairs) {
    if (kept.length === most) break;
    if (taken.has(pair.a) || taken.has(pair.b)) continue;
    taken.add(pair.a).add(pair.b);
    kept.push({ common: pair.common, tiles: tilesOf(pair) });
  }
  return kept;

  function tilesOf({ a, b }) {
    const found = [];
    for (let task = 0; task < votes.sizes.tasks; task++) {
      const word = Math.floor(task / WORD);
      const bit = 1 << (task % WORD);
      const both = answered[a * words + word] & answered[b * words + word] & bit;
      if (!both) continue;
      const [first, second] = [(yes[a * words + word] & bit) !== 0, (yes[b * words + word] & bit) !== 0];
      if (first !== second) found.push({ task, first, second });
    }
    return found;
  }
}

function ones(word) {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
