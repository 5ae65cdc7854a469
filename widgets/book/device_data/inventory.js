// What is kept on this device, as a list ready to show. `read…` look at the browser; `inventory` is pure.

import { PREFIX, entries } from "../../labs/shared/store.js";

/** Whether the browser lets this page keep anything. */
export function isAllowed() {
  try {
    return Boolean(globalThis.localStorage);
  } catch {
    return false;
  }
}

/** What was not written through store.js: [area, key, text], area being "local" or "session". */
export function readOthers() {
  const found = [];
  for (const area of ["local", "session"]) {
    try {
      const kept = globalThis[`${area}Storage`];
      for (const key of Object.keys(kept).sort()) {
        if (!(area === "local" && key.startsWith(PREFIX))) found.push([area, key, kept.getItem(key) ?? ""]);
      }
    } catch {
      // a forbidden area holds nothing
    }
  }
  return found;
}

export function eraseOther(area, key) {
  try {
    globalThis[`${area}Storage`].removeItem(key);
  } catch {
    // nothing to erase
  }
}

export function countCookies() {
  return document.cookie ? document.cookie.split(";").length : 0;
}

export function readAll(words) {
  return inventory(entries(), readOthers(), words);
}

/** Items {group, area, key, title, href, text, bytes}; group is "own", "display" or "foreign". */
export function inventory(own, others, words) {
  return [
    ...own.map(([key, text]) => ({ group: "own", area: "own", key, ...nameOf(key, words.names), text })),
    ...others.map(([area, key, text]) => {
      const title = displayName(key, words.displayNames);
      return { group: title ? "display" : "foreign", area, key, title: title ?? key, text };
    }),
  ].map((item) => ({ ...item, bytes: new TextEncoder().encode(item.text).length }));
}

function nameOf(key, names) {
  const of = (name) => (Object.keys(names).includes(name) ? names[name] : null);
  // A lab may keep several values: captcha/progress bears the lab's name too.
  return of(key) ?? of(key.split("/")[0]) ?? { title: key };
}

function displayName(key, names) {
  const found = Object.keys(names).find((name) =>
    name.endsWith("*") ? key.startsWith(name.slice(0, -1)) : key === name,
  );
  return found === undefined ? null : names[found];
}
