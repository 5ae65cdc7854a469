// From the crowd, the student's votes and those from outside to all that is shown: worked out once, and only as far
// as the ladder has been climbed.

import { electorate, YOU } from "./electorate.js";
import { growth } from "./growth.js";
import { alphaOf, judge } from "./ladder.js";
import { hardnessOf, tilesOf } from "./pool.js";
import { gridsOf, sizeOf, STEPS, votesOf } from "./session.js";
import { sessionOf } from "./work.js";

/**
 * Returns `study(work)`, `work` being work.js' and `option(name)` giving the lab's `concept`, `seed` and `votes`: { tiles, grids, people, own, alpha, results, grown, crowd,
 * session }: `people` is an electorate, `own` the student's votes, `results` the rungs climbed, `alpha` null where it
 * is not defined, `grown` growing crowds.
 */
export function studyOf(tileset, option) {
  let bench = null; // what depends on the concept and the seed alone
  let scene = null; // what depends on the votes too

  function prepare(concept, seed) {
    const key = `${seed} ${concept}`;
    if (bench?.key === key) return;
    const tiles = tilesOf(tileset, concept);
    const hardness = hardnessOf(tileset, concept, tiles);
    bench = { key, tiles, hardness, grids: gridsOf(tiles, concept, seed), judged: judge(tileset, concept, tiles) };
  }

  return (work) => {
    const { crowd } = work;
    const session = sessionOf(work, option("concept"));
    const { concept } = session;
    const seed = option("seed");
    const outside = Array.isArray(option("votes")) ? option("votes") : [];
    prepare(concept, seed);
    const own = votesOf(session, bench.grids, YOU);
    const key = JSON.stringify([bench.key, crowd, own, outside]);
    if (scene?.key !== key) {
      const { tiles, hardness } = bench;
      const people = electorate({ tileset, concept, tiles, hardness, crowd, seed, own, outside });
      const alpha = alphaOf(people);
      scene = { key, people, alpha: Number.isNaN(alpha) ? null : alpha, results: [], grown: growth(people, seed) };
    }
    for (const step of STEPS.slice(scene.results.length, session.step))
      scene.results.push(bench.judged(step, scene.people));
    return { ...bench, ...scene, crowd, session, own, results: scene.results.slice(0, session.step) };
  };
}

/** What Python is told: the rungs climbed, and how much the crowd agrees with itself. */
export function toldOf({ results, alpha, people }) {
  const labels = people.truth.length;
  return { results: results.map(({ step, right, accuracy }) => ({ step, right, labels, accuracy })), alpha };
}

/** What the lab's root tells of it, by the names of its data- attributes. */
export function attributesOf({ session, crowd, own, alpha, results }) {
  const { concept, step } = session;
  const rungs = STEPS.flatMap((name, i) => [
    [`right-${name}`, decimals(results[i]?.share)],
    [`accuracy-${name}`, decimals(results[i]?.accuracy)],
  ]);
  const shown = { concept, step, workers: sizeOf(crowd), votes: own.length, alpha: step < 2 ? "" : decimals(alpha) };
  return { ...shown, ...Object.fromEntries(rungs) };
}

function decimals(value) {
  return value?.toFixed(4) ?? "";
}
