// The lab's work, for ../frame/work.js: the session.

import { isEmpty } from "../frame/kept.js";
import { mergedRounds, union } from "../frame/merge.js";
import { played } from "./rounds.js";
import { curveOf, fromData, newSession, toData, votesOf } from "./session.js";

export function twoWordsWork(set, machine) {
  return {
    traits: ["session"],
    isBlank: (get) => isEmpty(get("session")),
    read: (get) => (isEmpty(get("session")) ? newSession() : fromData(get("session"), set)),
    write: (session) => ({ session: toData(session, set) }),
    results: (session) => ({ votes: votesOf(session, set), accuracy_history: curveOf(session, set) }),
    fresh: newSession,
    isBegun: ({ rounds }) => rounds.length > 0,
    fromKept: (kept) => fromData(kept, set),
    toKept: (session) => toData(session, set),
    /** The other tab's rounds, then ours, played after them; a word that both typed counts as typed there. */
    merge(base, mine, theirs) {
      const isNew = ({ kind, word }, rounds) =>
        kind !== "accepted" || !rounds.some((other) => other.kind === "accepted" && other.word === word);
      const rounds = mergedRounds(base?.rounds ?? [], mine.rounds, theirs.rounds, isNew);
      const own = rounds.slice(theirs.rounds.length);
      return {
        ...own.reduce((session, round) => played(session, round, set, machine), theirs),
        revealed: mine.revealed || theirs.revealed,
        said: union(mine.said, theirs.said),
      };
    },
  };
}
