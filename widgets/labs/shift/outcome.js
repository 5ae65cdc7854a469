// What the result bar shows of a shift: see ../frame/resultbar.js. Its hourly wage is the payslip's to tell.

import { judged, payslip } from "./payslip.js";
import { lastShift } from "./session.js";
import { OUTCOME as TEXT } from "./strings.js";

/** The outcome of the shift that goes on or has just ended; null before its first task is done. */
export function outcomeOf(session, offerAt) {
  const shift = lastShift(session);
  if (session.preparing || !shift) return null;
  const tasks = judged(shift, offerAt);
  if (tasks.length === 0) return null;
  const { cents, wage } = payslip(shift, offerAt);
  let earned = 0;
  const trend = tasks.map(({ outcome, offer }) => (earned += outcome === "paid" ? offer.cents : 0));
  return {
    about: `${shift.ended ? "payslip" : "shift"} ${session.shifts.length}`,
    done: shift.ended ? TEXT.ended(wage) : TEXT.done(tasks.length, tasks.at(-1).outcome),
    figure: TEXT.figure(cents),
    value: cents,
    trend,
  };
}
