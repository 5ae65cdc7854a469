// « Une journée au clic » without a page: its modules joined, for the tests of what they compute.

import { ANSWERS, readCatalogue } from "../../widgets/labs/shift/catalogue.js";
import { asCsv } from "../../widgets/labs/shift/export.js";
import { outcome, planner } from "../../widgets/labs/shift/offers.js";
import { paces, payslip } from "../../widgets/labs/shift/payslip.js";
import { rewardsOf } from "../../widgets/labs/shift/rewards.js";
import {
  beginShift,
  changed,
  fromData,
  lastShift,
  newSession,
  rowsOf,
  toData,
} from "../../widgets/labs/shift/session.js";
import { judged } from "../../widgets/labs/shift/payslip.js";
import { shiftWork } from "../../widgets/labs/shift/work.js";
import {
  accept,
  extend,
  finish,
  pass,
  pause,
  proceed,
  rank,
  reopen,
  submit,
  tick,
} from "../../widgets/labs/shift/workday.js";

const DEEDS = { accept, extend, pass, proceed, reopen };

/** The first `count` offers of a seed, without what is only for show. */
export function offers({ tiles, digits, seed, images, count, from }) {
  const offerAt = planner(readCatalogue(tiles, digits));
  return Array.from({ length: count }, (_, i) => {
    const { item, ...offer } = offerAt({ seed, images, from: from ?? 0 }, i);
    return { ...offer, id: item.id, expected: item.expected };
  });
}

/** What each possible answer to each of the offers would come to. */
export function outcomes({ tiles, digits, count }) {
  const offerAt = planner(readCatalogue(tiles, digits));
  return Array.from({ length: count }, (_, i) => {
    const offer = offerAt({ seed: 0, images: false, from: 0 }, i);
    const { control, refused } = offer;
    return ANSWERS[offer.kind].map((answer) => ({
      control,
      refused,
      right: offer.item.expected?.includes(answer) ?? null,
      outcome: outcome(offer, answer),
    }));
  });
}

/**
 * Live through a script of shifts: { begin: options }, { seconds }, { answer } (a place among the answers, or
 * "right"), { end } and the names in DEEDS. Returns the last shift, all that is worked out of it, and the data kept.
 */
export function live({ tiles, digits, script }) {
  const catalogue = readCatalogue(tiles, digits);
  const offerAt = planner(catalogue);
  let session = newSession();
  for (const step of script) {
    const shift = lastShift(session);
    const offer = shift && offerAt(shift, rank(shift));
    if (step.begin)
      session = beginShift(session, { seed: 0, minutes: 1, gamified: false, images: false, ...step.begin });
    else if (step.seconds) session = changed(session, ticked, { seconds: step.seconds, offerAt });
    else if (step.pause !== undefined) session = changed(session, pause, step.pause);
    else if (step.end) session = changed(session, finish, step.end);
    else if (step.answer !== undefined) {
      const known = offer.item.expected?.[0] ?? ANSWERS[offer.kind][0];
      const answer = step.answer === "right" ? known : ANSWERS[offer.kind][step.answer];
      session = changed(session, submit, answer);
    } else session = changed(session, DEEDS[step.deed]);
  }
  const shift = lastShift(session);
  const rows = rowsOf(session, offerAt);
  return {
    shift,
    slip: payslip(shift, offerAt),
    paces: paces(session.shifts, offerAt),
    rewards: rewardsOf(judged(shift, offerAt)),
    rows,
    csv: asCsv(rows),
    data: toData(session, catalogue),
  };
}

/** What becomes of two tabs' sessions, as the device keeps them. */
export function merge({ tiles, digits, mine, theirs }) {
  const catalogue = readCatalogue(tiles, digits);
  const { fromKept, toKept, merge } = shiftWork(catalogue, planner(catalogue));
  return toKept(merge(null, fromKept(mine), fromKept(theirs)));
}

/** In steps of a tenth, as a clock would. */
function ticked(shift, { seconds, offerAt }) {
  let next = shift;
  for (let i = 0; i < Math.round(seconds * 10); i++) next = tick(next, 0.1, offerAt(next, rank(next)).search);
  return next;
}

/** Kept data read and written again, or null where it is refused. */
export function reread({ tiles, digits, data }) {
  const catalogue = readCatalogue(tiles, digits);
  const session = fromData(data, catalogue, planner(catalogue));
  return session && toData(session, catalogue);
}
