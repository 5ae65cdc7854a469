// The session mode: choose a version of the lesson, then project it phase by phase. This joins the parts: state, keys,
// what is kept on the device, the chooser on the page and the stage over it.

import { forEachOnPage, slotOnPage } from "../page/keeping.js";
import { chooserView } from "./chooser.js";
import { actionOf } from "./keys.js";
import { shelf as shelfOf } from "./shelf.js";
import { stageView } from "./stage.js";
import { plannedEnd } from "./pace.js";
import { begin, isState, isUnderway, recalled, reduce, shifted } from "./state.js";
import { screenLock } from "./wake.js";
import { now, shift } from "./watch.js";
import { fill } from "./words.js";

const KEY = "session";
const BEAT = 250; // ms between two looks at the clock
const SCROLL = 120; // px
const EVENTS = ["next", "back", "toggle", "stretch", "shorten", "skip", "replan", "answer", "reveal"];
const START = "projeter"; // in the page's address: plan_directive.py

function setUp(root) {
  const words = JSON.parse(root.querySelector(".tc-session__data").textContent);
  const { plans } = words;
  const sections = plans.map(({ name }) => document.getElementById(name));
  const shelf = shelfOf(words.files);
  const lock = screenLock(() => {
    stage?.mention(words.noLock);
    stage?.say(words.noLock);
  });
  const chooser = chooserView(plans, words, { choose, start, resume });
  const place = slotOnPage(KEY, (value) => isState(value, plans), chooser.refused);
  let chosen = plans[0];
  let state = null; // of the session kept on this device
  let stage = null; // while it is projected
  let beat = 0;
  let asleep = []; // what the stage covers

  const planOf = (name) => plans.find((plan) => plan.name === name);
  const plan = () => planOf(state.plan);

  function choose(next) {
    chosen = next;
    for (const section of sections) section.hidden = section.id !== chosen.name;
    chooser.show(chosen, state);
  }

  /** The plan that the address names, by itself or by something in its section. */
  function fromAddress() {
    const target =
      location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    const section = target && sections.find((one) => one.contains(target));
    return section ? planOf(section.id) : null;
  }

  // Opening and closing

  function start(next) {
    state = begin(next);
    store();
    open(true);
  }

  function resume() {
    state = reduce(state, { type: "open", now: now() }, plan());
    store();
    open(true);
  }

  function open(asked) {
    stage = stageView(plan(), { words, shelf, act });
    asleep = [...document.body.children].filter((element) => !element.inert);
    for (const element of asleep) element.inert = true;
    document.documentElement.classList.add("tc-session-open");
    document.body.append(stage.element);
    show();
    stage.screen.focus({ preventScroll: true });
    beat = setInterval(() => stage.tick(state, now()), BEAT);
    addEventListener("keydown", onKey, true);
    document.addEventListener("fullscreenchange", onFullscreen);
    onFullscreen();
    lock.hold();
    if (asked && !document.fullscreenElement) document.documentElement.requestFullscreen?.().catch(() => {}); // works without
  }

  function close() {
    state = reduce(state, { type: "close", now: now() }, plan());
    store();
    leave();
    choose(plan());
    chooser.focus();
  }

  function leave() {
    clearInterval(beat);
    lock.release();
    removeEventListener("keydown", onKey, true);
    document.removeEventListener("fullscreenchange", onFullscreen);
    if (document.fullscreenElement) document.exitFullscreen();
    for (const element of asleep) element.inert = false;
    document.documentElement.classList.remove("tc-session-open");
    stage.element.remove();
    stage = null;
  }

  // While it is projected

  const show = () => stage.show(state, now());

  function act(action, question) {
    if (stage.isBlack() || action === "black") return stage.blacken(!stage.isBlack());
    if (EVENTS.includes(action)) return happen(action, question);
    if (action === "notes") stage.notes();
    else if (action === "address") turnOver();
    else if (action === "enter") stage.say(stage.enter() ? words.isEntered : words.noLab);
    else if (action === "fullscreen") toggleFullscreen();
    else if (action === "down" || action === "up") stage.screen.scrollBy(0, action === "down" ? SCROLL : -SCROLL);
    else if (action === "quit") close();
  }

  function turnOver() {
    const shown = stage.turnOver();
    stage.say(shown === "address" ? words.isAddress : shown ? words.isStaged : words.noAddressHere);
  }

  function happen(type, question) {
    const before = state;
    state = reduce(state, { type, question, now: now() }, plan());
    if (state === before) {
      if (type === "next") stage.say(words.isLast);
      if (type === "back") stage.say(words.isFirst);
      if (type === "shorten") stage.say(words.isShortest);
      if (type === "replan") stage.say(words.isAdjusted);
      return;
    }
    store();
    const fresh = show();
    if (type === "reveal" && fresh) stage.say(`${words.answer}\u00a0: ${fresh.textContent}`);
    if (type === "toggle") stage.say(state.since === null ? words.isPaused : words.isRunning);
    if (type === "stretch") stage.say(words.isStretched);
    if (type === "shorten") stage.say(words.isShortened);
    if (type === "replan") stage.say(fill(words.isReplanned, { planned: plannedEnd(state, plan(), now()) }));
    if (type === "skip" && state.skipped[state.phase]) stage.say(words.isSkipped);
  }

  function onKey(event) {
    if (stage.isBlack()) {
      if (event.ctrlKey || event.altKey || event.metaKey || ["Shift", "Tab"].includes(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      stage.blacken(false);
      return;
    }
    const place = placeOf(event.target);
    const action = actionOf(event, place);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (action !== "escape") act(action);
    else if (place === "field") {
      stage.screen.focus({ preventScroll: true }); // out of the lab: its keys were its own
      stage.say(words.isLeft);
    } else if (document.fullscreenElement) document.exitFullscreen();
    else close();
  }

  function placeOf(target) {
    if (target.closest?.(".tc-widget, input, textarea, select, [contenteditable]")) return "field";
    return target.closest?.("a[href], button, summary") ? "control" : "elsewhere";
  }

  function toggleFullscreen() {
    const refused = () => stage?.say(words.noFullscreen);
    if (document.fullscreenElement) document.exitFullscreen();
    else if (document.documentElement.requestFullscreen) document.documentElement.requestFullscreen().catch(refused);
    else refused();
  }

  function onFullscreen() {
    stage.fullscreen(document.fullscreenElement !== null);
  }

  // What the device keeps

  function store() {
    place.keep(shifted(state, shift()));
  }

  function recall() {
    return place.value && recalled(shifted(place.value, -shift()), now());
  }

  // The same session in another window, perhaps the teacher's own: follow it.
  place.follow(({ erased }) => {
    const kept = recall();
    if (stage && erased) leave();
    if (stage && kept?.plan === state.plan) {
      state = { ...kept, open: true };
      show();
    } else if (!stage) {
      state = kept;
      choose(chosen);
    }
  });

  root.append(chooser.element);
  state = recall();
  const asked = new URLSearchParams(location.search).has(START) ? fromAddress() : null;
  choose(fromAddress() ?? (state && planOf(state.plan)) ?? plans[0]);
  addEventListener("hashchange", () => {
    const next = fromAddress();
    if (next && !stage) choose(next);
  });
  if (asked) startAtOnce(asked);
  else if (state?.open) open(false);

  /** As a link asks: begin, or go on; another session that is underway is not dropped without a word. */
  function startAtOnce(next) {
    const address = new URL(location.href);
    address.search = "";
    try {
      history.replaceState(history.state, "", address); // a reload is no second start
    } catch {} // pages from the disk may not
    if (state && state.plan === next.name && isUnderway(state, next)) return resume();
    if (!state || !isUnderway(state, plan())) start(next);
  }
}

forEachOnPage(".tc-session", setUp);
