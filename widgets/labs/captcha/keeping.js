// Keeping the session on the reader's device, if the lab has a storage key.

import { entries, read, remove, write } from "../shared/storage.js";
import { fromData } from "./session.js";

/** What the device kept under `key`: { concept, session }, "corrupt", or null for nothing. */
export function recall(key, tileset) {
  if (key === "") return null;
  const accepts = (kept) => tileset.concepts.includes(kept?.concept) && fromData(kept.session, tileset) !== null;
  const kept = read(key, accepts);
  if (kept !== null) return kept;
  return entries().some(([name]) => name === key) ? "corrupt" : null;
}

/** False where the device would not keep it; true too where nothing is to be kept. */
export function keep(key, concept, session) {
  return key === "" || write(key, { concept, session });
}

export function forget(key) {
  if (key !== "") remove(key);
}
