// Keeping the settings on the reader's device, and looking up what the first lab kept there.

import { recall as recallCaptcha } from "../captcha/keeping.js";
import { entries, read, remove, write } from "../shared/storage.js";
import { KINDS } from "./noise.js";

/** Settings that this lab could have written: { kind, share, seen }. */
export function isSettings(value) {
  return (
    typeof value === "object" &&
    value !== null &&
    KINDS.includes(value.kind) &&
    Number.isInteger(value.share) &&
    value.share >= 0 &&
    value.share <= 100 &&
    Array.isArray(value.seen) &&
    new Set(value.seen).size === value.seen.length &&
    value.seen.every((kind) => KINDS.includes(kind))
  );
}

/** What the device kept under `key`: settings, "corrupt", or null for nothing. */
export function recall(key) {
  if (key === "") return null;
  const kept = read(key, isSettings);
  if (kept !== null) return { kind: kept.kind, share: kept.share, seen: kept.seen };
  return entries().some(([name]) => name === key) ? "corrupt" : null;
}

/** False where the device would not keep them; true too where nothing is to be kept. */
export function keep(key, settings) {
  return key === "" || write(key, settings);
}

export function forget(key) {
  if (key !== "") remove(key);
}

/** The session that the first lab kept under `key`, as data, or null. */
export function firstLab(key, tileset) {
  const kept = recallCaptcha(key, tileset);
  return kept === null || kept === "corrupt" ? null : kept.session;
}
