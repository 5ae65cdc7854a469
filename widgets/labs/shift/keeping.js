// Keeping the shifts on the reader's device, if the lab has a storage key.

import { entries, read, remove, write } from "../shared/storage.js";

/** What the device kept under `key` if `accepts` it: the data, "corrupt", or null for nothing. */
export function recall(key, accepts) {
  if (key === "") return null;
  const kept = read(key, accepts);
  if (kept !== null) return kept;
  return entries().some(([name]) => name === key) ? "corrupt" : null;
}

/** False where the device would not keep it; true too where nothing is to be kept. */
export function keep(key, data) {
  return key === "" || write(key, data);
}

export function forget(key) {
  if (key !== "") remove(key);
}
