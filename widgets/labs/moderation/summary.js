// What the device keeps of this lab, in numbers, for a page that sums up the whole book.

import { keptAs } from "../frame/kept.js";
import { fromData } from "./kept.js";
import { readPosts } from "./posts.js";
import { curveOf, paceOf, pairsOf } from "./session.js";

/**
 * `state` holds what the model does: `storage_key`, `posts`. Returns { curve, pace, tests, pairs } (see session.js), `pairs` as
 * { same, all }; "corrupt", or null where nothing was decided.
 */
export function summary(state) {
  const posts = readPosts(state.posts);
  const session = keptAs(state.storage_key, (data) => fromData(data, posts));
  if (session === null || session === "corrupt") return session;
  const curve = curveOf(session);
  if (curve.length === 0) return null;
  const pairs = pairsOf(session, posts);
  return {
    curve,
    pace: paceOf(session),
    tests: posts.heldOut.length,
    pairs: { same: pairs.filter(({ same }) => same).length, all: pairs.length },
  };
}
