// What the book keeps on the reader's device, and nothing else.
//
// Every value lives in localStorage under one versioned prefix, as JSON. Anything read back may have been
// edited, cut short or written by an older edition, so `read` hands out only what the caller's own check
// accepts. Storage may also be full or forbidden (private windows, school policies, some file:// set-ups):
// nothing here throws, and `write` says whether it worked so that the page can tell the reader.

export const PREFIX = "travail-du-clic/v1/";

function area() {
  try {
    return globalThis.localStorage ?? null; // the getter itself throws where storage is forbidden
  } catch {
    return null;
  }
}

/** The value kept under `key` if `accepts(value)` holds, else null. */
export function read(key, accepts) {
  try {
    const text = area()?.getItem(PREFIX + key);
    if (text === null || text === undefined) return null;
    const value = JSON.parse(text);
    return accepts(value) ? value : null;
  } catch {
    return null;
  }
}

/** Keep `value` under `key`; false where the device would not take it. */
export function write(key, value) {
  try {
    const kept = area();
    if (!kept) return false;
    kept.setItem(PREFIX + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function remove(key) {
  try {
    area()?.removeItem(PREFIX + key);
  } catch {
    // nothing is kept where storage is forbidden
  }
}

/** All that this book keeps: [key without prefix, raw text] pairs, sorted by key. */
export function entries() {
  try {
    const kept = area();
    if (!kept) return [];
    return Object.keys(kept)
      .filter((name) => name.startsWith(PREFIX))
      .sort()
      .map((name) => [name.slice(PREFIX.length), kept.getItem(name) ?? ""]);
  } catch {
    return [];
  }
}

export function clear() {
  for (const [key] of entries()) remove(key);
}
