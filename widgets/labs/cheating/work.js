// The lab's work, for ../frame/work.js: { kind, share, seen }, the setting of the slider and the ways already tried.

import { fromKept as fromFirstLab } from "../captcha/work.js";
import { keptAs } from "../frame/kept.js";
import { union } from "../frame/merge.js";
import { KINDS } from "./noise.js";

export function newSetting() {
  return { kind: KINDS[0], share: 0, seen: [] };
}

/** The setting that this lab kept, or null for what it could not have kept. */
export function fromKept(value) {
  const isSetting =
    typeof value === "object" &&
    value !== null &&
    KINDS.includes(value.kind) &&
    Number.isInteger(value.share) &&
    value.share >= 0 &&
    value.share <= 100 &&
    Array.isArray(value.seen) &&
    new Set(value.seen).size === value.seen.length &&
    value.seen.every((kind) => KINDS.includes(kind));
  return isSetting ? { kind: value.kind, share: value.share, seen: value.seen } : null;
}

/** `results(setting)`: what Python is told besides. */
export function cheatingWork(results) {
  return {
    traits: ["kind", "share", "seen"],
    isBlank: () => true, // the options are where one starts: what the device kept goes on from there
    read: (get) => ({
      kind: KINDS.includes(get("kind")) ? get("kind") : KINDS[0],
      share: Math.min(100, Math.max(0, Number(get("share")) || 0)),
      seen: (get("seen") ?? []).filter((kind) => KINDS.includes(kind)),
    }),
    write: (setting) => setting,
    results,
    fresh: newSetting,
    isBegun: ({ share, seen }) => share > 0 || seen.length > 0,
    fromKept,
    toKept: (setting) => setting,
    merge: (_base, mine, theirs) => ({ ...theirs, seen: union(mine.seen, theirs.seen) }),
  };
}

/** The session that the first lab kept under `key`, as data, or null. */
export function firstLab(key, tileset) {
  const kept = keptAs(key, (data) => fromFirstLab(data, tileset) && data.session);
  return kept === "corrupt" ? null : kept;
}
