// The sums of a payslip: pure arithmetic on a shift.

import { isRight, outcome } from "./offers.js";
import { closedTasks, elapsed, sum } from "./workday.js";

const SHORTEST = 20; // seconds: below that, an hourly wage means nothing
const LEAST_TASKS = 3; // in each mode, before two paces are compared

/** The tasks closed in a shift, each with its offer and what became of it. */
export function judged(shift, offerAt) {
  return closedTasks(shift).map((task, i) => {
    const offer = offerAt(shift, i);
    return { ...task, number: i + 1, offer, outcome: outcome(offer, task.answer) };
  });
}

/**
 * Counts, cents, seconds by use and hourly wages (US dollars) of a shift. Paid time is that of the tasks that were
 * paid; all the rest is not: searching, reading offers, work refused, the time between two tasks.
 * `pace` is the share of the planned time that the paid tasks took, null for too few of them. `wage` counts all the time, `paidWage` the paid time alone; null where there is too little of it.
 */
export function payslip(shift, offerAt) {
  const tasks = judged(shift, offerAt);
  const of = (...outcomes) => tasks.filter((task) => outcomes.includes(task.outcome));
  const work = (list) => sum(list.map(({ seconds }) => seconds.work));
  const everything = [...shift.closed, shift.current];
  const phase = (name) => sum(everything.map(({ seconds }) => seconds[name]));
  const paid = of("paid");
  const cents = sum(paid.map(({ offer }) => offer.cents));
  const total = elapsed(shift);
  const seconds = {
    paid: work(paid),
    search: phase("search"),
    read: phase("read"),
    refused: phase("work") - work(paid), // the last one too, if it was left unfinished
    between: phase("between"),
  };
  const done = of("paid", "refused", "control");
  const judgedAs = (verdict, list) => list.filter(({ offer, answer }) => isRight(offer, answer) === verdict).length;
  return {
    done: done.length,
    paid: paid.length,
    refused: of("refused").length,
    missed: of("control").length,
    passed: of("passed").length,
    controls: done.filter(({ offer }) => offer.control).length,
    right: judgedAs(true, done),
    cents,
    lost: sum(of("refused", "control").map(({ offer }) => offer.cents)),
    total,
    seconds,
    unpaid: total - seconds.paid,
    wage: hourly(cents, total),
    paidWage: paid.length > 0 ? hourly(cents, seconds.paid, 1) : null,
    // Of the tasks refused by the draw, those whose answer the lab knew to be right, and those it knew to be wrong.
    refusedRight: judgedAs(true, of("refused")),
    refusedWrong: judgedAs(false, of("refused")),
    pace: paid.length >= LEAST_TASKS ? seconds.paid / sum(paid.map(({ offer }) => offer.planned)) : null,
  };
}

/** The payslips of the shifts that have ended: see ShiftLab.payslips. */
export function payslipsOf(shifts, offerAt) {
  return shifts
    .map((shift, i) => ({ shift: i + 1, gamified: shift.gamified, ended: shift.ended, ...payslip(shift, offerAt) }))
    .filter(({ ended }) => ended);
}

function hourly(cents, seconds, shortest = SHORTEST) {
  return seconds >= shortest ? (cents / 100) * (3600 / seconds) : null;
}

/**
 * Time taken over time planned, with and without points: { plain, gamified }, each { tasks, share } or null where
 * there are too few tasks. Planned times even out the kinds of task.
 */
export function paces(shifts, offerAt) {
  const pace = (gamified) => {
    const tasks = shifts
      .filter((shift) => shift.gamified === gamified)
      .flatMap((shift) => judged(shift, offerAt))
      .filter(({ outcome }) => outcome !== "passed");
    if (tasks.length < LEAST_TASKS) return null;
    const share = sum(tasks.map(({ seconds }) => seconds.work)) / sum(tasks.map(({ offer }) => offer.planned));
    return { tasks: tasks.length, share };
  };
  return { plain: pace(false), gamified: pace(true) };
}
