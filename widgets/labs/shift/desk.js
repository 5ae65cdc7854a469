// The desk during a shift: clock, account, pause, and the card of the current phase. Draws what it is told and
// reports what the student does.

import { toolButton } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { BADGES, DESK, KINDS, LAB, cents, clock, seconds } from "./strings.js";

/** The bar above the card. `actions`: { pause, extend, finish }; `show` is cheap enough for every second. */
export function barView(actions) {
  const figure = (label) => {
    const value = h("dd");
    const name = h("dt", {}, label);
    return { value, name, cell: h("div", {}, value, name) };
  };
  const left = figure(DESK.left);
  const timer = h("span", { role: "timer" }); // read when asked for, never by itself
  left.value.append(timer);
  const earned = figure(DESK.earned);
  const done = figure(DESK.tasks);
  const points = figure("");
  const badges = h("p", { class: "tc-shift__badges" });
  const pause = toolButton(DESK.pause, actions.pause);
  const element = h(
    "div",
    { class: "tc-shift__bar" },
    h("p", { class: "tc-shift__brand" }, h("strong", {}, LAB.platform), ` · ${LAB.invented}`),
    h("dl", { class: "tc-shift__figures" }, left.cell, earned.cell, done.cell, points.cell),
    badges,
    h(
      "div",
      { class: "tc-lab__row" },
      pause,
      toolButton(DESK.extend, actions.extend),
      toolButton(DESK.finish, actions.finish),
    ),
  );

  function write(node, text) {
    if (node.textContent !== text) node.textContent = text;
  }

  return {
    element,
    show({ secondsLeft, earnedCents, tasks, rewards, paused }) {
      write(timer, clock(secondsLeft));
      write(earned.value, String(earnedCents));
      write(done.value, String(tasks));
      points.cell.hidden = rewards === null;
      badges.hidden = rewards === null || rewards.badges.length === 0;
      if (rewards !== null) {
        write(points.value, String(rewards.points));
        write(points.name, DESK.level(rewards.level));
        write(badges, `${DESK.badges}\u00a0: ${rewards.badges.map((id) => BADGES[id]).join(" · ")}`);
      }
      write(pause, paused ? DESK.resume : DESK.pause);
    },
  };
}

/** « Recherche d'une tâche… » with a bar that fills; { elements, progress(share) }. */
export function searchCard() {
  const fill = h("span", { class: "tc-lab__meter-fill" });
  return {
    elements: [
      heading(DESK.searching),
      h("span", { class: "tc-lab__meter", "aria-hidden": "true" }, fill),
      h("p", { class: "tc-lab__note" }, DESK.searchingHelp),
    ],
    progress: (share) => (fill.style.width = `${Math.min(100, 100 * share).toFixed(0)}%`),
  };
}

/** The offer found: what, for whom, for how much; `actions`: { accept, pass }. */
export function offerCard({ kind, client, cents: price, planned }, actions) {
  const line = (name, value) => h("div", {}, h("dt", {}, name), h("dd", {}, value));
  return [
    heading(DESK.offer(kind)),
    h(
      "dl",
      { class: "tc-shift__terms" },
      line(DESK.price, cents(price)),
      line(DESK.planned, seconds(planned)),
      line(DESK.clientLabel, DESK.client(client)),
      line(DESK.instruction, KINDS[kind].instruction),
    ),
    h(
      "div",
      { class: "tc-lab__row" },
      h("button", { type: "button", class: "tc-lab__main", onclick: actions.accept }, DESK.accept),
      toolButton(DESK.pass, actions.pass),
    ),
    hints([DESK.keys.enter(DESK.acceptKey), DESK.keys.pass]),
  ];
}

/** What became of the answer, and what it brought. `won`: null, or { points, level, badges } just won. */
export function verdictCard({ outcome, offer }, won, isLast, next) {
  const expected = offer.item.expected?.map((answer) => KINDS[offer.kind].answers?.[answer] ?? answer);
  const reason = outcome === "control" ? DESK.reason.control(expected.join(DESK.or)) : DESK.reason[outcome];
  return [
    heading(DESK.verdict[outcome](offer.cents), `tc-shift__verdict--${outcome === "paid" ? "paid" : "refused"}`),
    h("p", {}, reason),
    won &&
      h(
        "ul",
        { class: "tc-shift__won" },
        h("li", {}, DESK.points_won(won.points)),
        won.level && h("li", {}, DESK.level_won(won.level)),
        won.badges.map((badge) => h("li", {}, DESK.badge_won(badge))),
      ),
    h("button", { type: "button", class: "tc-lab__main", onclick: next }, isLast ? DESK.last : DESK.next),
    hints([DESK.keys.enter(DESK.nextKey)]),
  ].filter((element) => element !== null);
}

export function pauseCard(resume) {
  return [
    heading(DESK.paused),
    h("p", {}, DESK.pausedHelp),
    h("button", { type: "button", class: "tc-lab__main", onclick: resume }, DESK.resume),
  ];
}

/** A card's heading takes the focus when its card comes up. */
export function heading(text, modifier = "") {
  return h("h3", { class: `tc-lab__title ${modifier}`.trim(), tabindex: "-1" }, text);
}

/** Keys that work, for those who have a keyboard. */
export function hints(keys) {
  return h(
    "p",
    { class: "tc-shift__hints" },
    keys.map(({ keys: names, action }) => h("span", {}, h("kbd", {}, names), ` ${action}`)),
  );
}
