// What the book keeps on the reader's device, and nothing else: labs, quizzes, stands, reading, session mode.
//
// Every value lives in localStorage under one versioned prefix, as JSON. Anything read back may have been edited, cut
// short or written by an older edition, so only what the caller's own check accepts is handed out. Storage may also be
// full or forbidden (private windows, school policies, some file:// set-ups): nothing here throws, and `keep` says
// whether it worked so that the page can tell the reader.
//
// Other tabs, and other parts of the same page, keep and erase at any time, and a page that the browser brings back as
// it was has missed it. So a value is a *slot*: it knows the text that it last saw on the device, and `look` tells what
// has become of it since. Whoever is about to act looks first; what was erased elsewhere is then not written again.

export const PREFIX = "travail-du-clic/v1/";

const CHANGED = "tc:storage"; // a DOM event: something kept has changed on this page

function area() {
  try {
    return globalThis.localStorage ?? null; // the getter itself throws where storage is forbidden
  } catch {
    return null;
  }
}

/** The text kept under `key`, null for none, undefined where the device does not tell. */
function textOf(key) {
  try {
    return area()?.getItem(PREFIX + key);
  } catch {
    return undefined;
  }
}

/** The value in `text` if `accepts(value)` holds, else null. */
function parsed(text, accepts) {
  if (text === null || text === undefined) return null;
  try {
    const value = JSON.parse(text);
    return accepts(value) ? value : null;
  } catch {
    return null;
  }
}

/** The value kept under `key` if `accepts(value)` holds, else null: for who reads it once and never writes it. */
export function read(key, accepts) {
  return parsed(textOf(key), accepts);
}

/** All that this book keeps: [key without prefix, raw text] pairs, sorted by key. */
export function entries() {
  try {
    return Object.keys(area() ?? {})
      .filter((name) => name.startsWith(PREFIX))
      .sort()
      .map((name) => [name.slice(PREFIX.length), area().getItem(name) ?? ""]);
  } catch {
    return [];
  }
}

/** Erase what is kept under these keys, here and in every tab that follows them. */
export function erase(keys) {
  for (const key of keys) {
    try {
      area()?.removeItem(PREFIX + key);
    } catch {
      // nothing is kept where storage is forbidden
    }
  }
  announce();
}

/** Tell the page's other parts that something kept has changed. */
export function announce() {
  globalThis.document?.dispatchEvent(new CustomEvent(CHANGED));
}

/** Call `follow()` whenever anything kept may have changed, here or in another tab, until `signal` (if any) ends it. */
export function onAnyChange(follow, signal) {
  document.addEventListener(CHANGED, follow, { signal });
  addEventListener("storage", follow, { signal });
  // A page that the browser brings back as it was has missed the events in between.
  addEventListener("pageshow", (event) => event.persisted && follow(), { signal });
  document.addEventListener("visibilitychange", () => document.hidden || follow(), { signal });
}

/**
 * The place of one value on the device. With the key "" nothing is kept, and nothing fails.
 *
 * - `value`: what stood there at the last look, null for nothing or for what `accepts` refused (then `corrupt`);
 * - `look()`: null if nothing has changed since the last look, else { erased }, whether it is gone, with `value` set;
 * - `keep(value)`: false where the device would not take it;
 * - `forget()`: erase it;
 * - `follow(changed, signal)`: look at every chance, and call `changed({ erased })` when it has changed elsewhere.
 */
export function slot(key, accepts) {
  let seen = null; // the text on the device when last looked at, or written

  const place = {
    key,
    value: null,
    corrupt: false,
    look() {
      const text = key === "" ? seen : textOf(key);
      if (text === seen || text === undefined) return null; // what cannot be read is not gone
      const erased = text === null;
      seen = text;
      place.value = parsed(text, accepts);
      place.corrupt = !erased && place.value === null;
      return { erased };
    },
    keep(value) {
      if (key === "") return true;
      const text = JSON.stringify(value);
      try {
        area().setItem(PREFIX + key, text); // without storage, null throws too
      } catch {
        return false;
      }
      seen = text;
      place.value = value;
      place.corrupt = false;
      announce();
      return true;
    },
    forget() {
      if (key === "") return;
      seen = null;
      place.value = null;
      place.corrupt = false;
      erase([key]);
    },
    follow(changed, signal) {
      onAnyChange(() => {
        const change = place.look();
        if (change) changed(change);
      }, signal);
    },
  };
  place.look();
  return place;
}
