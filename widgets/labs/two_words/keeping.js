// Keeping the session on the reader's device, if the lab has a storage key.

import { entries, read, remove, write } from "../shared/storage.js";
import { fromData } from "./session.js";

/** The session data that the device kept under `key`, "corrupt", or null for nothing. */
export function recall(key, set) {
  if (key === "") return null;
  const kept = read(key, (data) => fromData(data, set) !== null);
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
