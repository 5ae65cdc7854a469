// Spoiling labels, three ways. The same labels are spoiled every time, and a larger share adds to them, so that
// moving the slider back and forth tells one story.

import { generator } from "../shared/random.js";

/**
 * random   the image is not looked at: heads or tails, so one answer in two is right by luck
 * against  the opposite answer, on purpose
 * scene    always « no », but only on one kind of scene; everything else is left alone
 */
export const KINDS = ["random", "against", "scene"];

/**
 * Returns { spoil(kind, percent), scatter(count), risk(kind, percent), pool(kind) } for the labels
 * [{ tile, label }]; `isScene(tile)` tells the kind of scene.
 *   spoil    { labels, spoiled, wrong }: the labels as the cheat gives them, how many were spoiled, and how many of
 *            these are wrong (differ from the original)
 *   scatter  the labels with exactly `count` of them reversed, anywhere
 *   risk     chance that one image is answered wrong, drawn among all
 */
export function cheat(labels, seed, isScene) {
  const keyed = labels.map((row) => {
    const random = generator(`${seed}/cheat/${row.tile}`);
    return { row, key: random(), coin: random() < 0.5 };
  });
  keyed.sort((a, b) => a.key - b.key);
  const scene = keyed.filter(({ row }) => isScene(row.tile));
  const pools = { random: keyed, against: keyed, scene };
  const answers = {
    random: ({ coin }) => coin,
    against: ({ row }) => !row.label,
    scene: () => false,
  };

  function replace(chosen, answer) {
    const given = new Map(chosen.map((entry) => [entry.row.tile, answer(entry)]));
    const result = labels.map((row) => (given.has(row.tile) ? { ...row, label: given.get(row.tile) } : row));
    const wrong = result.filter(({ label }, i) => label !== labels[i].label).length;
    return { labels: result, spoiled: chosen.length, wrong };
  }

  return {
    spoil(kind, percent) {
      const pool = pools[kind];
      return replace(pool.slice(0, Math.round((percent / 100) * pool.length)), answers[kind]);
    },
    scatter: (count) => replace(keyed.slice(0, count), answers.against).labels,
    risk(kind, percent) {
      if (labels.length === 0) return 0;
      const strikes = {
        random: 0.5,
        against: 1,
        scene: scene.filter(({ row }) => row.label).length / labels.length,
      };
      return (percent / 100) * strikes[kind];
    },
    pool: (kind) => pools[kind].length,
  };
}
