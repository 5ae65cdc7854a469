// The bets that the labs kept, each beside what came, and how well they were placed.

import { areBets, betsKey, gap } from "../../labs/frame/bets.js";
import { BET as CAPTCHA } from "../../labs/captcha/strings.js";
import { BET as CHEATING } from "../../labs/cheating/strings.js";
import { BET as CROWD } from "../../labs/crowd/strings.js";
import { BET as JUDGE } from "../../labs/judge/training_strings.js";
import { BET as MODERATION } from "../../labs/moderation/strings.js";
import { read } from "../../labs/shared/store.js";
import { BET as SHIFT } from "../../labs/shift/strings.js";
import { BETS as TEXT } from "./labs_words.js";

const STRINGS = {
  captcha: CAPTCHA,
  cheating: CHEATING,
  crowd: CROWD,
  judge: JUDGE,
  moderation: MODERATION,
  shift: SHIFT,
};

/**
 * What was bet in a lab (as strings.py lists it), passed bets left out: [{ text, off }], `off` being -1, 0 or 1 for a bet too low,
 * close or too high, and null while nothing has come of it.
 */
export function betsIn({ name, state }) {
  const strings = STRINGS[name];
  const kept = strings && read(betsKey(state.storage_key), areBets);
  return Object.values(kept ?? {})
    .filter(({ bet }) => bet !== null)
    .map(({ bet, came }) => (Array.isArray(bet) ? curve(strings, bet, came) : number(strings, bet, came)));
}

function number(strings, bet, came) {
  if (came === null) return { text: strings.open(bet), off: null };
  return { text: strings.ended(bet, came), off: Math.abs(bet - came) <= strings.within ? 0 : Math.sign(bet - came) };
}

function curve(strings, bet, came) {
  if (came === null) return { text: TEXT.curveOpen, off: null };
  const away = gap(bet, came);
  const sum = bet.reduce((total, value, i) => total + value - came[i], 0);
  return { text: TEXT.curve(Math.round(away)), off: away <= strings.within ? 0 : Math.sign(sum) };
}

/** How well calibrated the bets of all labs were, in a sentence; "" without one that has come to an end. */
export function calibration(bets) {
  const ended = bets.filter(({ off }) => off !== null);
  const count = (way) => ended.filter(({ off }) => off === way).length;
  return ended.length === 0 ? "" : TEXT.calibration(ended.length, count(0), count(1), count(-1));
}
