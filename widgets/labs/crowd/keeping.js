// Keeping the crowd and the session on the reader's device, if the lab has a storage key.

import { entries, read, remove, write } from "../shared/storage.js";
import { fromData, isCrowd } from "./session.js";

/** What the device kept under `key`: { crowd, session }, "corrupt", or null for nothing. */
export function recall(key, tileset) {
  if (key === "") return null;
  const accepts = (kept) => isCrowd(kept?.crowd) && fromData(kept.session, tileset.edition, tileset.concepts) !== null;
  const kept = read(key, accepts);
  if (kept !== null) return { crowd: kept.crowd, session: kept.session };
  return entries().some(([name]) => name === key) ? "corrupt" : null;
}

/** False where the device would not keep them; true too where nothing is to be kept. */
export function keep(key, crowd, session) {
  return key === "" || write(key, { crowd, session });
}

export function forget(key) {
  if (key !== "") remove(key);
}
