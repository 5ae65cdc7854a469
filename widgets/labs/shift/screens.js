// From a session to what is on the page. Each state has its screen, drawn anew when the state changes; between two
// changes only the clock, the account and the search's bar move.

import { focusWithin } from "../frame/view.js";
import { h } from "../shared/dom.js";
import { barView, offerCard, pauseCard, searchCard, verdictCard } from "./desk.js";
import { judged, payslip } from "./payslip.js";
import { pointsFor, rewardsOf } from "./rewards.js";
import { lastShift } from "./session.js";
import { slipScreen } from "./slip.js";
import { startScreen } from "./start.js";
import { taskCard } from "./task.js";
import { toolsView } from "./tools.js";
import { isOver, limit, rank, secondsLeft } from "./workday.js";

const STATES = { search: "search", read: "offer", work: "task", between: "verdict" };

/** Which screen a session shows; `asleep`: nobody's clock runs. */
function stateOf(session, asleep) {
  const shift = lastShift(session);
  if (session.preparing || !shift) return "start";
  if (shift.ended) return "payslip";
  return shift.paused || asleep ? "paused" : STATES[shift.phase];
}

/**
 * Returns { element, show(session, asleep), forget(), main(), focus(), isSeen(), holdsFocus(), state, offer, paused, actions }.
 * `root` carries the documented data- attributes; `bet` is bet.js'; `option(name)` gives the lab's options.
 */
export function screens({ root, sprites, catalogue, offerAt, option, bet, actions }) {
  const bar = barView(actions);
  const card = h("div", { class: "tc-shift__card" });
  const missing = sprites.beside(card, () => card.querySelectorAll(".tc-shift__answer"));
  const element = h("div", { class: "tc-shift__desk" }, bar.element, missing, card, bet.form);
  let shown = null; // what the card was drawn for
  let search = null;
  let state = "start";
  let offer = null;

  function show(session, asleep) {
    const shift = lastShift(session);
    state = stateOf(session, asleep);
    const working = state !== "start" && state !== "payslip";
    offer = working ? offerAt(shift, rank(shift)) : null;
    const key = [state, session.shifts.length, shift ? rank(shift) : ""].join("/");
    const slip = state === "start" ? null : payslip(shift, offerAt);
    describe(shift, slip);
    bar.element.hidden = !working;
    if (working) {
      bar.show({
        secondsLeft: secondsLeft(shift),
        earnedCents: slip.cents,
        tasks: slip.done,
        rewards: shift.gamified ? rewardsOf(judged(shift, offerAt)) : null,
        paused: state === "paused",
      });
    }
    if (key !== shown) {
      card.replaceChildren(...elements(session));
      shown = key;
    }
    if (state === "task") card.querySelector(".tc-shift__overtime").hidden = !isOver(shift);
    bet.show(session, state);
    if (state === "search") search.progress(shift.current.seconds.search / offer.search);
  }

  function elements(session) {
    const shift = lastShift(session);
    switch (state) {
      case "start":
        return startScreen(option, shift !== null, { ...actions, back: shift?.ended ? actions.back : null });
      case "search":
        search = searchCard();
        return search.elements;
      case "offer":
        return offerCard(offer, actions);
      case "task":
        return taskCard(offer, { sprites, catalogue }, actions.answer);
      case "verdict": {
        const tasks = judged(shift, offerAt);
        return verdictCard(tasks.at(-1), shift.gamified ? justWon(tasks) : null, isOver(shift), actions.next);
      }
      case "paused":
        return pauseCard(actions.pause);
      default: {
        const reopen = shift.ended === "hand" ? actions.reopen : null;
        return [
          ...slipScreen(session.shifts, offerAt, option("sources_url"), bet.line),
          toolsView({ ...actions, reopen }),
        ];
      }
    }
  }

  function describe(shift, slip) {
    Object.assign(root.dataset, {
      state,
      kind: state === "offer" || state === "task" || state === "verdict" ? offer.kind : "",
      done: String(slip?.done ?? 0),
      paid: String(slip?.paid ?? 0),
      refused: String(slip ? slip.refused + slip.missed : 0),
      cents: String(slip?.cents ?? 0),
      seconds: slip ? slip.total.toFixed(1) : "0.0",
      limit: String(slip ? limit(shift) : 0),
      wage: state === "payslip" && slip.wage !== null ? slip.wage.toFixed(4) : "",
    });
  }

  return {
    element,
    show,
    forget: () => (shown = null),
    /** The button that Enter stands for. */
    main: () => card.querySelector(".tc-lab__main"),
    focus() {
      const heading = card.querySelector("h3");
      if (heading) focusWithin(card, heading);
    },
    /** Whether what a task asks about is there to be seen. */
    isSeen: () => sprites.present(card),
    holdsFocus: () => card.contains(card.getRootNode().activeElement),
    get state() {
      return state;
    },
    get offer() {
      return offer;
    },
    get paused() {
      return state === "paused";
    },
    actions,
  };
}

/** What the last task of all brought: { points, level (null if unchanged), badges }. */
function justWon(tasks) {
  const before = rewardsOf(tasks.slice(0, -1));
  const now = rewardsOf(tasks);
  return {
    points: pointsFor(tasks.at(-1)),
    level: now.level > before.level ? now.level : null,
    badges: now.badges.filter((badge) => !before.badges.includes(badge)),
  };
}
