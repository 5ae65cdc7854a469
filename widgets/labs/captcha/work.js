// The lab's work, for ../frame/work.js: { concept, session }, the concept on show and what was done for all of them.

import { mergedRounds, union } from "../frame/merge.js";
import { isEmpty } from "../frame/kept.js";
import { drawHand } from "../shared/deals.js";
import { curveOf, fromData, labelsOf, newSession, toData } from "./session.js";

/** What the device kept, as { concept, session }, or null for what this lab could not have kept. */
export function fromKept(kept, tileset) {
  if (!tileset.concepts.includes(kept?.concept)) return null;
  const session = fromData(kept.session, tileset);
  return session && { concept: kept.concept, session };
}

/** `option(name)` gives the lab's options: `concept`, `hand`. */
export function captchaWork(tileset, option) {
  const concept = () => (tileset.concepts.includes(option("concept")) ? option("concept") : tileset.concepts[0]);
  const first = concept();
  const inAll = (of) => tileset.concepts.flatMap(of);

  return {
    traits: ["concept", "session"],
    isBlank: (get) => isEmpty(get("session")),
    read(get) {
      const session = isEmpty(get("session")) ? newSession() : fromData(get("session"), tileset);
      return session && { concept: concept(), session };
    },
    write: ({ concept, session }) => ({ concept, session: toData(session, tileset) }),
    results: ({ session }) => ({
      labels: inAll((name) => labelsOf(session, tileset, name)),
      accuracy_history: inAll((name) => curveOf(session, name)),
    }),
    fresh: () => ({ concept: first, session: newSession() }),
    isBegun: ({ session }) => session.rounds.length > 0,
    /** A session without a hand (new, or of before there were any) is given one. */
    complete(work) {
      if (work.session.hand !== null) return work;
      return { ...work, session: { ...work.session, hand: option("hand") ?? drawHand() } };
    },
    fromKept: (kept) => fromKept(kept, tileset),
    toKept: ({ concept, session }) => ({ concept, session: toData(session, tileset) }),
    /** Both tabs' rounds; where both labelled a tile, the other tab's label stands. */
    merge(base, mine, theirs) {
      const fits = ({ concept, grid }, rounds) =>
        !rounds.some(
          (other) =>
            other.verified &&
            other.concept === concept &&
            other.grid.some((tile) => tileset.isUnlabelled(tile) && grid.includes(tile)),
        );
      const session = {
        ...theirs.session,
        rounds: mergedRounds(base?.session.rounds ?? [], mine.session.rounds, theirs.session.rounds, fits),
        revealed: mine.session.revealed || theirs.session.revealed,
        said: union(mine.session.said, theirs.session.said),
      };
      return { concept: mine.concept, session };
    },
  };
}
