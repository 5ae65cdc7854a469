// How well the machine will judge after forty decisions: asked before the first one, told at the fortieth.

import { numberBet } from "../frame/numberbet.js";
import { curveOf } from "./session.js";
import { BET as TEXT } from "./strings.js";

const ID = "decisions-40";

/** Returns { form, line, show(session) }: see ../frame/numberbet.js. */
export function betOnMachine({ bets, announce }) {
  const { form, line, show } = numberBet(bets, TEXT, announce);
  return {
    form,
    line,
    show(session) {
      const point = curveOf(session)[TEXT.at - 1];
      bets.settle(ID, point ? Math.round(100 * point.accuracy) : null);
      show(ID, session.decisions.length === 0);
    },
  };
}
