// What the tests of « Et si on trichait ? » call: the pure modules, with JSON-able arguments and results.

import { readTileset } from "../../widgets/labs/captcha/tileset.js";
import { asCsv, asRows } from "../../widgets/labs/cheating/export.js";
import { gather, sceneTeller } from "../../widgets/labs/cheating/labels.js";
import { cheat } from "../../widgets/labs/cheating/noise.js";
import { newlyWrong, trials } from "../../widgets/labs/cheating/trials.js";
import { fromKept } from "../../widgets/labs/cheating/work.js";

export function gathered(raw, offered = [], kept = null) {
  return gather(readTileset(raw), offered, kept);
}

/** The kind of scene of each tile named, as the page sees it. */
export function scenesOf(raw, scenes, tiles) {
  return tiles.map(sceneTeller(readTileset(raw), scenes));
}

/** Spoil `labels` in every asked-for way: [[kind, percent], …]; `striped` are the tiles of the struck kind. */
export function spoiled(labels, seed, striped, asked) {
  const members = new Set(striped);
  const cheater = cheat(labels, seed, (tile) => members.has(tile));
  return asked.map(([kind, percent]) => ({
    ...cheater.spoil(kind, percent),
    risk: cheater.risk(kind, percent),
    pool: cheater.pool(kind),
  }));
}

export function scattered(labels, seed, count) {
  return cheat(labels, seed, () => false).scatter(count);
}

/** Trials on the tileset with the labels that `gather` finds, in the order asked for. */
export function tried(raw, scenes, offered, seed, asked) {
  const tileset = readTileset(raw);
  const data = gather(tileset, offered, null);
  const bench = trials(tileset, data, seed, sceneTeller(tileset, scenes));
  const runs = asked.map(([kind, share]) => bench.run(kind, share));
  return {
    clean: bench.clean.accuracy,
    runs: asRows(runs),
    newly: runs.map((run) => newlyWrong(bench.clean, run).map((i) => data.test[i])),
    twins: runs.map((run) => bench.twin(run).accuracyScene),
    csv: asCsv(runs),
  };
}

export function settingsAccepted(values) {
  return values.map((value) => fromKept(value) !== null);
}
