// The machine's bet on the next choice: made before it, put under seal, opened after it. No page.

import { bet, isBetting, learned, reasons } from "./machine.js";
import { betWon, roundsFor } from "./session.js";
import { FEATURES, WITHOUT } from "./strings.js";

/** Whether there is a bet on the session's next pair. */
export function isSealed(session) {
  return isBetting(roundsFor(session, session.aim).length);
}

/** The chance that it gives the first of `pair`, from what it was taught so far; null where it does not bet. */
export function sealedBet(session, set, pair) {
  return isSealed(session) ? bet(set, learned(set, roundsFor(session, session.aim)), pair) : null;
}

/** The bet on the last round, opened: { won, chance, words }, `words` telling what it was made on. */
export function openedBet({ rounds }, set) {
  const round = rounds.at(-1);
  const weights = learned(set, roundsFor({ rounds: rounds.slice(0, -1) }, round.aim));
  const found = reasons(set, weights, [round.first, round.second], round.bet >= 0.5 ? 1 : -1);
  const words = found.map(({ name, more }) => (more ? FEATURES[name].more : WITHOUT[name]));
  return { won: betWon(round), chance: round.bet, words };
}
