// Bets: what the reader expects, said before it is shown, so that they can be wrong. A bet is kept with the lab's work on
// the device, beside what came of it; passing is possible, and going on without a bet is passing.

import { slot } from "../shared/store.js";

/** Where the device keeps the bets of the lab that keeps its work under `key`; "" where it keeps nothing. */
export const betsKey = (key) => key && `${key}/bets`;

const isNumbers = (value) => Array.isArray(value) && value.every(Number.isFinite);
const isSaid = (value) => value === null || Number.isFinite(value) || isNumbers(value);

/** What `bets` keeps: {id: { bet, came }}, numbers or lists of numbers; `bet` null where it was passed, `came` until it is known. */
export function areBets(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((entry) => isSaid(entry?.bet) && isSaid(entry?.came));
}

/** The bets of one lab: `changed()` is called when one is placed, settled, or goes. */
export function betsOf(key, changed) {
  const place = slot(betsKey(key), areBets);
  let bets = place.value ?? {};

  function put(id, entry) {
    bets = { ...bets, [id]: entry };
    place.keep(bets);
    changed();
  }

  return {
    get: (id) => bets[id],
    place: (id, bet) => put(id, { bet, came: null }),
    pass: (id) => put(id, { bet: null, came: null }),
    /** What came, or null while it is not known (again). */
    settle(id, came) {
      const entry = bets[id];
      const isNews = entry && entry.bet !== null && JSON.stringify(entry.came) !== JSON.stringify(came);
      if (isNews) put(id, { ...entry, came });
    },
    clear() {
      bets = {};
      place.forget();
    },
    look() {
      if (!place.look()) return;
      bets = place.value ?? {};
      changed();
    },
  };
}

/** How far a bet on several numbers was from what came, on average. */
export function gap(bet, came) {
  return bet.reduce((sum, value, i) => sum + Math.abs(value - came[i]), 0) / bet.length;
}
