// The full screen of a session: a frame that stays, the phase's content in it, the timer and the controls. Draws only.

import { h } from "../../labs/shared/dom.js";
import { screenView } from "./screen.js";
import { clock } from "./state.js";
import { fill, timerText, totalText } from "./words.js";

const BUTTONS = ["toggle", "stretch", "skip", "notes", "black", "fullscreen", "quit"];
const SHORTCUTS = { toggle: "P", stretch: "+", skip: "S", notes: "N", black: "B", fullscreen: "F" };

/**
 * The stage for `plan`; `act(action, question)` is called for each button. Returns {element, show(state, now), tick(state,
 * now), say(text), …}: `show` draws all that has changed, `tick` only what time changes.
 */
export function stageView(plan, { words, labs, act }) {
  const count = plan.phases.length;
  const step = h("p", { class: "tc-stage__step" });
  const total = h("p", { class: "tc-stage__total" });
  const screen = h("div", { class: "tc-stage__screen", role: "region", "aria-label": words.screen, tabindex: "0" });
  const timer = h("p", { class: "tc-stage__timer", role: "timer", "aria-live": "off" });
  const bar = h("div", { class: "tc-stage__bar-fill" });
  const said = h("div", { class: "tc-spoken tc-stage__said", "aria-live": "polite" });
  const black = h("button", { type: "button", class: "tc-stage__black", "aria-label": words.isBlack, hidden: true });
  black.addEventListener("click", () => act("black"));
  const buttons = Object.fromEntries(["back", "next", ...BUTTONS].map((name) => [name, button(name)]));
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
      h("div", { class: "tc-stage__where" }, step, total),
      h("div", { class: "tc-stage__tools" }, buttons.notes, buttons.black, buttons.fullscreen, buttons.quit),
    ),
    screen,
    h("div", { class: "tc-stage__bar", "aria-hidden": "true" }, bar),
    h(
      "div",
      { class: "tc-stage__controls", role: "group", "aria-label": words.controls },
      h("div", { class: "tc-stage__time" }, timer, buttons.toggle, buttons.stretch, buttons.skip),
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
    content = screenView(plan, drawn, {
      words,
      host: phase.lab ? labs.show(phase.lab) : null,
      turn: (id) => act("answer", id),
    });
    content.notes.hidden = !notesShown;
    screen.replaceChildren(content.element);
    screen.scrollTop = 0;
    wasOver = null;
    step.textContent = "";
    step.append(`${fill(words.step, { n: drawn + 1, count })} `, h("strong", {}, phase.title));
    const next = plan.phases[drawn + 1];
    buttons.next.textContent = next ? fill(words.next, { title: next.title, minutes: next.minutes }) : words.last;
    buttons.next.setAttribute("aria-disabled", String(!next));
    buttons.back.setAttribute("aria-disabled", String(drawn === 0));
    element.dataset.phase = String(drawn);
    say(fill(words.stepNamed, { n: drawn + 1, count, title: phase.title, minutes: phase.minutes }));
    if (hadFocus && !first) content.title.focus({ preventScroll: true }); // what had it has gone
  }

  function tick(state, now) {
    const time = clock(state, plan, now);
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
  buttons.stretch.textContent = words.stretch;
  buttons.black.textContent = words.black;
  buttons.quit.textContent = words.quit;
  buttons.fullscreen.textContent = words.fullscreen;
  const fullscreen = (on) => buttons.fullscreen.setAttribute("aria-pressed", String(on));

  return { element, screen, show, tick, say, notes, blacken, fullscreen, isBlack: () => !black.hidden };
}

function set(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
