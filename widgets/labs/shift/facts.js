// What the narrator is told of a shift (the conditions are listed in narrator.js).

import { MINIMUM } from "./parameters.js";
import { judged, payslip } from "./payslip.js";
import { rewardsOf } from "./rewards.js";
import { lastShift } from "./session.js";
import { elapsed, limit } from "./workday.js";

/** Right after an answer. */
export function verdictFacts(shift, offerAt) {
  const tasks = judged(shift, offerAt);
  const { outcome, offer } = tasks.at(-1);
  return {
    event: "verdict",
    outcome,
    open: offer.item.expected === null,
    kind: offer.kind,
    half: elapsed(shift) >= limit(shift) / 2,
    level: rewardsOf(tasks).level,
    gamified: shift.gamified,
  };
}

/** At the end of the last shift. */
export function payslipFacts(session, offerAt) {
  const { gamified } = lastShift(session);
  const { refused, wage } = payslip(lastShift(session), offerAt);
  const below = wage === null ? null : wage < MINIMUM.usd;
  return { event: "payslip", refused, below, gamified, shifts: session.shifts.length };
}
