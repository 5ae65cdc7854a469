// How many labels one person will get right: asked before the first rung, told on it.

import { numberBet } from "../frame/numberbet.js";
import { isVoting } from "./session.js";
import { BET as TEXT } from "./strings.js";

const ID = "one";

/** A bet on some of `total` labels: { form, line, show(state) }: see ../frame/numberbet.js. What counts is the crowd at the time of the first rung. */
export function betOnOne({ bets, announce }, total) {
  const { form, line, show } = numberBet(bets, { ...TEXT, legend: TEXT.legend(total), max: total }, announce);
  return {
    form,
    line,
    show({ session, results }) {
      if (results.length === 0) bets.settle(ID, null);
      else if (bets.get(ID)?.came === null) bets.settle(ID, results[0].right);
      show(ID, session.step === 0 && !isVoting(session));
    },
  };
}
