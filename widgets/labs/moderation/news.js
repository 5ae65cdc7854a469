// What has come about beside what the reader did, to be said with it.

import { appealed } from "./session.js";
import { SAID } from "./strings.js";

const aloneIn = ({ decisions }) => decisions.filter(({ by }) => by === "machine").length;

/** Whether an author appeals now who did not before. */
export function asksNow(before, after, posts) {
  return appealed(after, posts) !== null && appealed(before, posts) === null;
}

/** Sentences on what is other in `after` than in `before`. */
export function newsOf(before, after, posts) {
  const helped = aloneIn(after) - aloneIn(before);
  return [...(helped > 0 ? [SAID.machine(helped)] : []), ...(asksNow(before, after, posts) ? [SAID.appeal] : [])];
}
