// How many labels it will take to 80 %: asked as the curtain goes up, told as the curve gets there.

import { numberBet } from "../frame/numberbet.js";
import { curveOf } from "./session.js";
import { BET as TEXT } from "./strings.js";

const ID = "labels-80";

/** Returns { form, line, show(session) }: see ../frame/numberbet.js. The bet is on the concept of the first grid accepted. */
export function betOnLabels({ bets, announce }) {
  const { form, line, show } = numberBet(bets, TEXT, announce);
  return {
    form,
    line,
    show(session) {
      const first = session.rounds.find(({ verified }) => verified);
      const there = first && curveOf(session, first.concept).find(({ accuracy }) => accuracy >= TEXT.share);
      bets.settle(ID, session.revealed && there ? there.labels : null);
      show(ID, !session.revealed);
    },
  };
}
