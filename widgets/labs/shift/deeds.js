// What clicks and seconds make of a session, and what the narrator is told of it: [session, facts], facts being null
// where there is nothing to tell. Pure functions, no page.

import { payslipFacts, verdictFacts } from "./facts.js";
import { beginShift, changed, isAnswer, lastShift } from "./session.js";
import { accept, extend, finish, pass, pause, proceed, rank, reopen, submit, tick } from "./workday.js";

export function deedsOf(offerAt) {
  const quietly = (change) => (session, given) => [changed(session, change, given), null];
  const toldOfTheEnd = (session) => [session, lastShift(session).ended ? payslipFacts(session, offerAt) : null];

  return {
    begin: (session, options) => [beginShift(session, options), { event: "search" }],
    again: (session) => [{ ...session, preparing: true }, null],
    back: (session) => [{ ...session, preparing: false }, null],
    accept: quietly(accept),
    pause: quietly(pause),
    extend: quietly(extend),
    reopen: quietly(reopen),
    next: (session) => toldOfTheEnd(changed(session, proceed)),
    finish: (session) => toldOfTheEnd(changed(session, finish, "hand")),
    pass(session) {
      const next = changed(session, pass);
      return [next, lastShift(next) === lastShift(session) ? null : { event: "passed" }];
    },
    answer(session, answer) {
      const shift = lastShift(session);
      if (shift.phase !== "work" || !isAnswer(offerAt(shift, rank(shift)).kind, answer)) return [session, null];
      const next = changed(session, submit, answer);
      return [next, verdictFacts(lastShift(next), offerAt)];
    },
    /** `seconds` more on the clock; facts where they bring another card. */
    wait(session, seconds) {
      const shift = lastShift(session);
      const { search } = offerAt(shift, rank(shift));
      const next = changed(session, () => tick(shift, seconds, search));
      const found = lastShift(next).phase !== shift.phase;
      return found ? [next, { event: "offer" }] : toldOfTheEnd(next);
    },
  };
}
