// Where a projected session stands. Pure: no page, no storage, and the time is told by the caller. `pace.js` says how late
// or early the class is.
//
// A plan: {name, title, minutes, phases: [{title, minutes, questions: [ids]}]}.
// State, as kept on the device: {version, plan (its name), phase (index), spent: [ms, per phase], extra: [minutes added,
// or taken off, per phase], skipped: [booleans: no timer, per phase], since (when the clock last started, ms of the epoch;
// null while it stands still), still (since when it has stood still before the class; null while it runs, before it first
// has, and while the session is closed), waited (ms that it has stood still before the class), revealed:
// ["phase/question"], open (whether it is being projected)}.

import { minutesOf, replanned } from "./pace.js";

export const VERSION = 2;
const MINUTE = 60_000;
const FORGOTTEN = 4 * 60 * MINUTE; // a clock that has run that long was left running
const MOST_EXTRA = 600;
const LONGEST = 1e12;

/** The state of a session of `plan` that is about to begin: first phase, clock not yet started. */
export function begin(plan) {
  const each = (value) => plan.phases.map(() => value);
  return {
    version: VERSION,
    plan: plan.name,
    phase: 0,
    spent: each(0),
    extra: each(0),
    skipped: each(false),
    since: null,
    still: null,
    waited: 0,
    revealed: [],
    open: true,
  };
}

/** Whether `value` may be the state of a session of one of `plans`. */
export function isState(value, plans) {
  if (typeof value !== "object" || value === null || value.version !== VERSION) return false;
  const plan = plans.find(({ name }) => name === value.plan);
  if (!plan) return false;
  const perPhase = (list, accepts) => Array.isArray(list) && list.length === plan.phases.length && list.every(accepts);
  const within = (number, most) => Number.isFinite(number) && number >= 0 && number <= most;
  const isTime = (time) => time === null || within(time, Number.MAX_SAFE_INTEGER);
  return (
    Number.isInteger(value.phase) &&
    within(value.phase, plan.phases.length - 1) &&
    perPhase(value.spent, (ms) => within(ms, LONGEST)) &&
    perPhase(value.extra, (minutes) => Number.isInteger(minutes) && Math.abs(minutes) <= MOST_EXTRA) &&
    plan.phases.every(({ minutes }, at) => minutes + value.extra[at] >= 1) &&
    perPhase(value.skipped, (skipped) => typeof skipped === "boolean") &&
    isTime(value.since) &&
    isTime(value.still) &&
    within(value.waited, LONGEST) &&
    Array.isArray(value.revealed) &&
    value.revealed.every((item) => typeof item === "string") &&
    typeof value.open === "boolean"
  );
}

/** Whether something of the session has been done, and something is left. */
export function isUnderway(state, plan) {
  return (state.phase > 0 || state.since !== null || state.spent[0] > 0) && state.phase < plan.phases.length - 1;
}

/** The state after `event`: {type, now} and, for "answer", {question}. An event that changes nothing returns `state`. */
export function reduce(state, event, plan) {
  const { type, now } = event;
  if (type === "next") return move(state, 1, now, plan);
  if (type === "back") return move(state, -1, now, plan);
  if (type === "toggle")
    return state.since === null ? running(state, now) : { ...bank(state, now), since: null, still: now };
  if (type === "stretch") return lengthen(state, 1, plan);
  if (type === "shorten") return lengthen(state, -1, plan);
  if (type === "replan") return replanned(state, plan, now);
  if (type === "skip") return { ...state, skipped: put(state.skipped, state.phase, !state.skipped[state.phase]) };
  if (type === "answer") return turn(state, event.question, plan);
  if (type === "reveal") {
    const question = plan.phases[state.phase].questions.find((id) => !isRevealed(state, id));
    return question === undefined ? state : turn(state, question, plan);
  }
  if (type === "open") return { ...state, open: true, still: isStopped(state) ? now : state.still };
  if (type === "close") return { ...waiting(bank(state, now), now), since: null, still: null, open: false };
  return state;
}

/** `list` with `value` in place of what is at `index`. */
function put(list, index, value) {
  return list.map((old, at) => (at === index ? value : old));
}

function move(state, step, now, plan) {
  const phase = state.phase + step;
  if (phase < 0 || phase >= plan.phases.length) return state;
  return { ...running(bank(state, now), now), phase };
}

function lengthen(state, by, plan) {
  const extra = Math.min(state.extra[state.phase] + by, MOST_EXTRA);
  if (plan.phases[state.phase].minutes + extra < 1) return state;
  return { ...state, extra: put(state.extra, state.phase, extra), skipped: put(state.skipped, state.phase, false) };
}

/** The clock runs, from now if it stood still. */
function running(state, now) {
  return { ...waiting(state, now), since: state.since === null ? now : state.since, still: null };
}

/** Put the time that the clock has stood still before the class to its account. */
function waiting(state, now) {
  if (state.still === null) return state;
  return { ...state, waited: state.waited + Math.max(0, now - state.still), still: now };
}

/** Whether the clock has run and stands still, the session being closed. */
function isStopped({ since, still, spent }) {
  return since === null && still === null && spent.some((ms) => ms > 0);
}

function turn(state, question, plan) {
  if (!plan.phases[state.phase].questions.includes(question)) return state;
  const item = `${state.phase}/${question}`;
  const revealed = state.revealed.includes(item)
    ? state.revealed.filter((other) => other !== item)
    : [...state.revealed, item];
  return { ...state, revealed };
}

/** Put the time that has run since the clock started to the account of the phase. */
function bank(state, now) {
  if (state.since === null) return state;
  return { ...state, spent: put(state.spent, state.phase, spentIn(state, now)), since: now };
}

function spentIn(state, now) {
  const running = state.since === null ? 0 : Math.max(0, now - state.since); // clocks of devices may be set back
  return state.spent[state.phase] + running;
}

export function isRevealed(state, question) {
  return state.revealed.includes(`${state.phase}/${question}`);
}

/** The state by a clock that is `ms` ahead: the device keeps what its own clock said, which may have been set since. */
export function shifted(state, ms) {
  const later = (time) => (time === null ? null : time + ms);
  return { ...state, since: later(state.since), still: later(state.still) };
}

/**
 * The state as found at `now`: one left running for hours is closed, and its clock stopped. One that began later than now
 * was kept before the device's clock was set back: no time has passed since, as far as one can tell.
 */
export function recalled(state, now) {
  const from = state.since ?? state.still;
  if (from === null) return state;
  if (now - from > FORGOTTEN) return { ...state, since: null, still: null, open: false };
  const past = (time) => (time === null ? null : Math.min(time, now));
  return { ...state, since: past(state.since), still: past(state.still) };
}

/**
 * What the clock shows at `now`, in ms: {isRunning, isReady (never started in this phase), isSkipped, isOver, remaining,
 * over, part (of the time that remains, 0 to 1), total, totalPlanned}.
 */
export function clock(state, plan, now) {
  const spent = spentIn(state, now);
  const planned = minutesOf(state, plan, state.phase) * MINUTE;
  const others = state.spent.reduce((sum, ms, phase) => (phase === state.phase ? sum : sum + ms), 0);
  return {
    isRunning: state.since !== null,
    isReady: state.since === null && spent === 0,
    isSkipped: state.skipped[state.phase],
    isOver: spent >= planned,
    remaining: Math.max(0, planned - spent),
    over: Math.max(0, spent - planned),
    part: Math.max(0, 1 - spent / planned),
    total: others + spent,
    totalPlanned: plan.minutes * MINUTE,
  };
}
