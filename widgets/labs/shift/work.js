// The lab's work, for ../frame/work.js: the session.

import { isEmpty } from "../frame/kept.js";
import { payslipsOf } from "./payslip.js";
import { fromData, newSession, rowsOf, toData } from "./session.js";

export function shiftWork(catalogue, offerAt) {
  const read = (data) => fromData(data, catalogue, offerAt);
  return {
    traits: ["session"],
    isBlank: (get) => isEmpty(get("session")),
    read: (get) => (isEmpty(get("session")) ? newSession() : read(get("session"))),
    write: (session) => ({ session: toData(session, catalogue) }),
    results: (session) => ({ tasks: rowsOf(session, offerAt), payslips: payslipsOf(session.shifts, offerAt) }),
    fresh: newSession,
    isBegun: ({ shifts }) => shifts.length > 0,
    fromKept: read,
    toKept: (session) => toData(session, catalogue),
    /** One cannot work in two places at a time: the shift goes on where somebody acted last. */
    merge: (_base, _mine, theirs) => theirs,
  };
}
