// The lab's work, for ../frame/work.js: { crowd, session }, who is simulated and what the student did (session.js).
//
// A session about another concept than the lab's is kept as it is, but counts as none: crowd.js asks `sessionOf`.

import { isEmpty } from "../frame/kept.js";
import { fromData, hasBegun, isCrowd, kinds, newSession, toData, USUAL } from "./session.js";

/** What the device kept, as { crowd, session }, or null for what this lab could not have kept. */
export function fromKept(kept, tileset) {
  if (!isCrowd(kept?.crowd)) return null;
  const session = fromData(kept.session, tileset.edition, tileset.concepts);
  return session && { crowd: kept.crowd, session };
}

/** The session of `work` as far as it is about `concept`. */
export function sessionOf({ session }, concept) {
  return session.concept === concept ? session : newSession(concept);
}

/** `option(name)` gives the lab's options: `concept`. `results(work)` is what Python is told besides. */
export function crowdWork(tileset, option, results) {
  const fresh = () => ({ crowd: USUAL, session: newSession(option("concept")) });
  const write = ({ crowd, session }) => ({ crowd, session: toData(session, tileset.edition) });

  return {
    traits: ["crowd", "session"],
    isBlank: (get) => isEmpty(get("session")),
    read(get) {
      const blank = isEmpty(get("session"));
      const session = blank ? fresh().session : fromData(get("session"), tileset.edition, tileset.concepts);
      return session && { crowd: isCrowd(get("crowd")) ? get("crowd") : USUAL, session };
    },
    write,
    results,
    fresh,
    isBegun: ({ crowd, session }) => hasBegun(session) || kinds.some((kind) => crowd[kind] !== USUAL[kind]),
    fromKept: (kept) => fromKept(kept, tileset),
    toKept: write,
  };
}
