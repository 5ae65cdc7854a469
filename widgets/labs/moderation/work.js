// The lab's work, for ../frame/work.js: the session.

import { isEmpty } from "../frame/kept.js";
import { mergedRounds, union } from "../frame/merge.js";
import { fromData, toData } from "./kept.js";
import { curveOf, newSession, NEVER, rowsOf } from "./session.js";

export function moderationWork(posts) {
  return {
    traits: ["session"],
    isBlank: (get) => isEmpty(get("session")),
    read: (get) => (isEmpty(get("session")) ? newSession() : fromData(get("session"), posts)),
    write: (session) => ({ session: toData(session, posts) }),
    results: (session) => ({ decisions: rowsOf(session), accuracy_history: curveOf(session) }),
    fresh: newSession,
    isBegun: ({ decisions, alone }) => decisions.length > 0 || alone !== NEVER,
    fromKept: (data) => fromData(data, posts),
    toKept: (session) => toData(session, posts),
    /** Both tabs' decisions; where both judged a post, the other tab's stands. */
    merge(base, mine, theirs) {
      const isNew = ({ post }, decisions) => !decisions.some((other) => other.post === post);
      const decisions = mergedRounds(base?.decisions ?? [], mine.decisions, theirs.decisions, isNew);
      const appeal = [theirs.appeal, mine.appeal].find(
        (each) => each && decisions.some(({ post, removed }) => post === each.post && removed),
      );
      return { ...theirs, decisions, appeal: appeal ?? null, said: union(mine.said, theirs.said) };
    },
  };
}
