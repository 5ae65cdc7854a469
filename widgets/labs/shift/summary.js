// What the device keeps of this lab, in numbers, for a page that sums up the whole book.

import { keptAs } from "../frame/kept.js";
import { readCatalogue } from "./catalogue.js";
import { planner } from "./offers.js";
import { payslip } from "./payslip.js";
import { fromData } from "./session.js";

/**
 * `state` holds what the model does: `storage_key`, `tiles`, `digits`. Returns { shifts, last }: how many shifts have
 * ended, and the payslip of the last of these (payslip.js); "corrupt", or null where none has.
 */
export function summary(state) {
  const catalogue = readCatalogue(state.tiles, state.digits);
  const offerAt = planner(catalogue);
  const session = keptAs(state.storage_key, (data) => fromData(data, catalogue, offerAt));
  if (session === null || session === "corrupt") return session;
  const ended = session.shifts.filter((shift) => shift.ended !== null);
  return ended.length === 0 ? null : { shifts: ended.length, last: payslip(ended.at(-1), offerAt) };
}
