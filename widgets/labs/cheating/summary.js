// What the device keeps of this lab, in numbers, for a page that sums up the whole book. Only settings are kept: the
// models are trained again, on the labels that the first lab keeps now.

import { readTileset } from "../captcha/tileset.js";
import { keptAs } from "../frame/kept.js";
import { gather, sceneTeller } from "./labels.js";
import { trials } from "./trials.js";
import { firstLab, fromKept } from "./work.js";

/**
 * `state` holds what the model does: `storage_key`, `labels_key`, `labels`, `seed`, `tileset`, `scenes`. Returns
 * { source, seen, clean, trial, scene } (see labels.js and trials.js); "corrupt", or null where nothing was spoiled.
 */
export function summary(state) {
  const kept = keptAs(state.storage_key, fromKept);
  if (kept === null || kept === "corrupt") return kept;
  if (kept.share === 0 && kept.seen.length === 0) return null;
  const tileset = readTileset(state.tileset);
  const data = gather(tileset, state.labels, firstLab(state.labels_key, tileset));
  const bench = trials(tileset, data, state.seed, sceneTeller(tileset, state.scenes));
  return {
    source: data.source,
    seen: kept.seen,
    clean: bench.clean,
    trial: bench.run(kept.kind, kept.share),
    scene: bench.scene,
  };
}
