// The lab's work, for ../frame/work.js: the session.

import { isEmpty } from "../frame/kept.js";
import { mergedRounds, union } from "../frame/merge.js";
import { comparisonsOf, fromData, historyOf, keyOf, newSession, toData } from "./session.js";

export function judgeWork(set) {
  return {
    traits: ["session"],
    isBlank: (get) => isEmpty(get("session")),
    read: (get) => (isEmpty(get("session")) ? newSession() : fromData(get("session"), set)),
    write: (session) => ({ session: toData(session, set) }),
    results: (session) => ({ comparisons: comparisonsOf(session, set), accuracy_history: historyOf(session) }),
    fresh: newSession,
    isBegun: ({ rounds }) => rounds.length > 0,
    fromKept: (kept) => fromData(kept, set),
    toKept: (session) => toData(session, set),
    /** The other tab's comparisons, then ours; a pair that both compared counts as compared there. */
    merge(base, mine, theirs) {
      const isNew = (round, rounds) => !rounds.some((other) => keyOf(other) === keyOf(round));
      const rounds = mergedRounds(base?.rounds ?? [], mine.rounds, theirs.rounds, isNew);
      const opened = mine.opened && (rounds.at(-1)?.bet ?? null) !== null;
      const said = union(mine.said, theirs.said);
      return { ...theirs, rounds, opened, trained: mine.trained || theirs.trained, said };
    },
  };
}
