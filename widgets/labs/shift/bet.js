// What an hour of the shift will have paid: asked once a task is done, told by the payslip.

import { numberBet } from "../frame/numberbet.js";
import { payslip } from "./payslip.js";
import { lastShift } from "./session.js";
import { BET as TEXT } from "./strings.js";

const ID = "wage";

/** Returns { form, line, show(session, state) }: see ../frame/numberbet.js. One bet, on the first shift that has a wage. */
export function betOnWage({ bets, announce }, offerAt) {
  const { form, line, show } = numberBet(bets, TEXT, announce);
  return {
    form,
    line,
    show(session, state) {
      const shift = lastShift(session);
      const atWork = ["search", "offer", "task", "verdict"].includes(state);
      if (state === "payslip" && bets.get(ID)?.came === null) bets.settle(ID, payslip(shift, offerAt).wage);
      show(ID, atWork && shift.closed.length > 0);
      if (state !== "payslip") line.hidden = true;
    },
  };
}
