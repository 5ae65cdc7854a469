// The full screen of a session: a frame that stays, the phase's content in it, the timer and the controls. Draws only.

import { h } from "../../labs/shared/dom.js";
import { delay, minutesOf } from "./pace.js";
import { screenView } from "./screen.js";
import { clock } from "./state.js";
import { fill, paceText, timerText, totalText } from "./words.js";

const SHORTCUTS = {
  toggle: "P",
  stretch: "+",
  shorten: "-",
  skip: "S",
  replan: "T",
  address: "Q",
  notes: "N",
  black: "B",
  fullscreen: "F",
  quit: null,
};

/**
 * The stage for `plan`; `act(action, question)` is called for each button. Returns {element, show(state, now), tick(state,
 * now), say(text), …}: `show` draws all that has changed, `tick` only what time changes.
 */
export function stageView(plan, { words, shelf, act }) {
  const count = plan.phases.length;
  const step = h("p", { class: "tc-stage__step" });
  const total = h("p", { class: "tc-stage__total" });
  const pace = h("p", { class: "tc-stage__pace" });
  const note = h("p", { class: "tc-stage__note", hidden: true });
  const screen = h("div", { class: "tc-stage__screen", role: "region", "aria-label": words.screen, tabindex: "0" });
  const timer = h("p", { class: "tc-stage__timer", role: "timer", "aria-live": "off" });
  const bar = h("div", { class: "tc-stage__bar-fill" });
  const said = h("div", { class: "tc-spoken tc-stage__said", "aria-live": "polite" });
  const black = h("button", { type: "button", class: "tc-stage__black", "aria-label": words.isBlack, hidden: true });
  black.addEventListener("click", () => act("black"));
  const buttons = Object.fromEntries(["back", "next", ...Object.keys(SHORTCUTS)].map((name) => [name, button(name)]));
  buttons.back.textContent = words.back;
  const element = h(
    "div",
    {
      class: "tc-stage",
      role: "dialog",
      "aria-modal": "true",
      "aria-label": fill(words.dialog, { title: plan.title }),
    },
    h(
      "div",
      { class: "tc-stage__top" },
      h("div", { class: "tc-stage__where" }, step, total, pace),
      h(
        "div",
        { class: "tc-stage__tools" },
        buttons.address,
        buttons.notes,
        buttons.black,
        buttons.fullscreen,
        buttons.quit,
      ),
    ),
    note,
    screen,
    h("div", { class: "tc-stage__bar", "aria-hidden": "true" }, bar),
    h(
      "div",
      { class: "tc-stage__controls", role: "group", "aria-label": words.controls },
      h(
        "div",
        { class: "tc-stage__time" },
        timer,
        buttons.toggle,
        buttons.stretch,
        buttons.shorten,
        buttons.skip,
        buttons.replan,
      ),
      h("div", { class: "tc-stage__moves" }, buttons.back, buttons.next),
    ),
    said,
    black,
  );
  let drawn = -1; // the phase on the screen
  let content = null;
  let wasOver = null;

  function button(name) {
    return h("button", {
      type: "button",
      class: `tc-stage__button tc-stage__button--${name}`,
      "data-action": name,
      "aria-keyshortcuts": SHORTCUTS[name],
      onclick: () => act(name),
    });
  }

  function say(text) {
    said.textContent = said.textContent === text ? `${text}\u00a0` : text; // the same words again are news too
  }

  function show(state, now) {
    if (state.phase !== drawn) draw(state);
    const fresh = content.answers(state);
    if (fresh) fresh.parentElement.scrollIntoView({ block: "nearest" });
    const next = drawn + 1 < plan.phases.length && {
      ...plan.phases[drawn + 1],
      minutes: minutesOf(state, plan, drawn + 1),
    };
    set(buttons.next, next ? fill(words.next, next) : words.last);
    buttons.next.setAttribute("aria-disabled", String(!next));
    buttons.back.setAttribute("aria-disabled", String(drawn === 0));
    tick(state, now);
    return fresh;
  }

  function draw(state) {
    const hadFocus = screen.contains(document.activeElement) && document.activeElement !== screen;
    const notesShown = content !== null && !content.notes.hidden;
    const phase = plan.phases[state.phase];
    const first = drawn === -1;
    drawn = state.phase;
    content?.element.remove();
    content = screenView(plan, drawn, { words, turn: (id) => act("answer", id) });
    content.notes.hidden = !notesShown;
    screen.replaceChildren(content.element);
    screen.scrollTop = 0;
    wasOver = null;
    note.hidden ||= !first;
    step.textContent = "";
    step.append(`${fill(words.step, { n: drawn + 1, count })} `, h("strong", {}, phase.title));
    buttons.address.hidden = !content.poster;
    element.dataset.phase = String(drawn);
    turnTo(Boolean(content.poster?.dataset.address)); // without an address, what the phase shows says more
    say(fill(words.stepNamed, { n: drawn + 1, count, title: phase.title, minutes: minutesOf(state, plan, drawn) }));
    if (hadFocus && !first) content.title.focus({ preventScroll: true }); // what had it has gone
  }

  /** The address that students open, or what the phase shows; what is shown begins when it first is. */
  function turnTo(address) {
    const { place, poster } = content;
    if (poster) poster.hidden = place !== null && !address;
    if (place) place.hidden = poster !== null && address;
    content.element.dataset.shows = poster && !poster.hidden ? "address" : place ? "staged" : "text";
    buttons.address.setAttribute("aria-pressed", String(content.element.dataset.shows === "address"));
    buttons.address.setAttribute("aria-disabled", String(place === null));
    if (!place || place.hidden || place.firstChild) return;
    const { staged } = plan.phases[drawn];
    place.append(h("h2", { class: "tc-spoken" }, words.shown), shelf.show(staged));
    shelf.wake(staged);
  }

  /** Turn from the one to the other; returns which it is now: "address", "staged", or null where there is nothing to turn. */
  function turnOver() {
    if (!content.poster || !content.place) return null;
    turnTo(content.poster.hidden);
    screen.scrollTop = 0;
    return content.element.dataset.shows;
  }

  /** Give the keys to the lab on show; false where there is none. */
  function enter() {
    if (content.place?.hidden) turnTo(false);
    const open = "a[href], button:enabled, input:enabled, textarea:enabled";
    const own = [...(content.place?.querySelectorAll(`.tc-lab :is(${open})`) ?? [])];
    const first = own.find((one) => one.tabIndex >= 0 && one.getClientRects().length > 0);
    first?.focus();
    return Boolean(first);
  }

  function tick(state, now) {
    const time = clock(state, plan, now);
    const late = delay(state, plan, now);
    set(pace, paceText(late, time, words));
    buttons.replan.hidden = late === 0 || drawn === plan.phases.length - 1;
    set(timer, timerText(time, words));
    set(total, totalText(time, words));
    set(buttons.toggle, time.isRunning ? words.pause : words.run);
    set(buttons.skip, time.isSkipped ? words.unskip : words.skip);
    bar.style.inlineSize = time.isSkipped ? "0" : `${(time.part * 100).toFixed(2)}%`;
    element.dataset.clock = time.isSkipped ? "skipped" : time.isOver ? "over" : time.isRunning ? "running" : "paused";
    const isOver = time.isOver && !time.isSkipped;
    if (isOver && wasOver === false) say(words.timeUp);
    wasOver = isOver;
  }

  function notes() {
    content.notes.hidden = !content.notes.hidden;
    buttons.notes.setAttribute("aria-pressed", String(!content.notes.hidden));
    if (!content.notes.hidden) content.notes.scrollIntoView({ block: "nearest" });
  }

  function blacken(on) {
    black.hidden = !on;
    if (on) black.focus();
    else screen.focus({ preventScroll: true });
  }

  buttons.notes.textContent = words.notesButton;
  buttons.notes.setAttribute("aria-pressed", "false");
  for (const name of ["stretch", "shorten", "replan", "address", "black", "quit", "fullscreen"]) {
    buttons[name].textContent = words[name];
  }
  const fullscreen = (on) => buttons.fullscreen.setAttribute("aria-pressed", String(on));

  /** A quiet sentence over the screen, until the next phase. */
  function mention(text) {
    note.hidden = false;
    note.textContent = text;
  }

  const isBlack = () => !black.hidden;
  return { element, screen, show, tick, say, mention, notes, blacken, fullscreen, isBlack, turnOver, enter };
}

function set(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
