// The form of a bet on one number, and the line that tells of it afterwards.

import { h, uniqueId } from "../shared/dom.js";
import { number } from "../shared/french.js";
import { toolButton } from "./panels.js";
import { BETS as TEXT } from "./strings.js";

/**
 * A bet on one number, kept by `bets` (bets.js). `strings`: { legend, min, max, step, ended(bet, came), open(bet) }; `announce(message)` speaks. Returns
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
