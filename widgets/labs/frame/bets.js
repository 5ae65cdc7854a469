// Bets: what the reader expects, said before it is shown, so that they can be wrong. A bet is kept with the lab's work on
// the device, beside what came of it; passing is possible, and going on without a bet is passing.

import { h, uniqueId } from "../shared/dom.js";
import { number } from "../shared/french.js";
import { slot } from "../shared/store.js";
import { toolButton } from "./panels.js";
import { BETS as TEXT } from "./strings.js";

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

/**
 * A bet on one number. `strings`: { legend, min, max, step, ended(bet, came), open(bet) }; `announce(message)` speaks. Returns
 * { form, line, show(id, isOpen) }: two elements to place, what one fills in and what one reads afterwards; the form is there as
 * long as `isOpen` and nothing was placed.
 */
export function numberBet(bets, strings, announce) {
  const { min, max, step } = strings;
  const error = h("p", { class: "tc-lab__bet-error", id: uniqueId("error") });
  const input = h("input", {
    type: "number",
    inputmode: "decimal",
    class: "tc-lab__number",
    min,
    max,
    step,
    "aria-describedby": error.id,
  });
  const label = h("label", { class: "tc-lab__field" }, h("span", {}, strings.legend), input);
  const place = h("button", { class: "tc-lab__tool" }, TEXT.place);
  const form = h(
    "form",
    { class: "tc-lab__bet", novalidate: true, hidden: true },
    label,
    h("div", { class: "tc-lab__row" }, place, toolButton(TEXT.pass, pass)),
    error,
  );
  const line = h("p", { class: "tc-lab__bet-line", hidden: true });
  let asked = "";

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const bet = input.value === "" ? Number.NaN : Number(input.value);
    const fits = bet >= min && bet <= max;
    error.textContent = fits ? "" : TEXT.invalid(number(min), number(max));
    input.setAttribute("aria-invalid", String(!fits));
    if (!fits) {
      announce(error.textContent);
      return input.focus();
    }
    bets.place(asked, bet);
    announce(TEXT.placed);
  });

  function pass() {
    bets.pass(asked);
    announce(TEXT.passed);
  }

  return {
    form,
    line,
    show(id, isOpen) {
      asked = id;
      const { bet = null, came = null } = bets.get(id) ?? {};
      form.hidden = !isOpen || bets.get(id) !== undefined;
      line.hidden = bet === null;
      if (bet !== null) line.textContent = came === null ? strings.open(bet) : strings.ended(bet, came);
    },
  };
}
