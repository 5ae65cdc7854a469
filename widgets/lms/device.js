// Whose the data on the device are. A browser may be shared by a class, and storage goes by site, not by person.
//
// A session is known by a token drawn at random when the platform has nothing yet: the platform keeps it in
// suspend_data, the device beside the data. Same token: the data are this reader's. Another one, or none: they are
// somebody else's, or nobody's. Neither a name nor a number of the reader is needed for that.

import { entries, erase, read, slot } from "../labs/shared/store.js";
import { isToken, questionsOf } from "./suspend_data.js";

const OWNER = "plateforme";

export function newToken() {
  const digits = crypto.getRandomValues(new Uint32Array(8));
  return [...digits].map((digit) => (digit % 36).toString(36)).join("");
}

/** The token of the session to which the data belong; null if none does. */
export function owner() {
  return read(OWNER, isToken);
}

/** Give what is on the device to the session of `token`; false where the device refuses. */
export function claim(token) {
  return keep(OWNER, token);
}

/** Make the device the session's: data of another one go, and `kept`, from the platform, comes. */
export function takeOver(token, kept) {
  const isOwn = owner() === token;
  // The token goes first: a page of the other session that is still open must not take what comes for its own.
  if (!claim(token)) return false;
  if (!isOwn) erase(entries().flatMap(([key]) => (key === OWNER ? [] : [key])));
  for (const [key, value] of kept) keep(key, value);
  return true;
}

function keep(key, value) {
  return slot(key, () => true).keep(value);
}

/** What counts of what is on the device: a Map of key to value. */
export function snapshot(contents) {
  const keys = [...contents.pages, ...questionsOf(contents)].map(({ key }) => key);
  const found = keys.map((key) => [key, read(key, () => true)]);
  return new Map(found.filter(([, value]) => value !== null));
}
