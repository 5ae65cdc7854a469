// One shift, as plain data, and what time and the student do to it. Pure functions, no page, no clock.
//
//   shift = { seed, from, minutes, extra, gamified, images, closed: [task], current: task, phase, paused, ended }
//   task = { answer, seconds: { search, read, work, between } }; `answer` is null for an offer passed on
//
// `phase` says what the current task's time goes to: "search" → "read" (the offer) → "work" → "between" (answered,
// before the next search). `ended`: null, "time" or "hand"; `extra`: minutes added on the way.

export const PHASES = ["search", "read", "work", "between"];
export const LONGEST = 60; // minutes, whatever is added

export function newShift({ seed, from, minutes, gamified, images }) {
  return {
    seed,
    from,
    minutes,
    extra: 0,
    gamified,
    images,
    closed: [],
    current: blank(),
    phase: "search",
    paused: false,
    ended: null,
  };
}

function blank() {
  return { answer: null, seconds: { search: 0, read: 0, work: 0, between: 0 } };
}

export const sum = (values) => values.reduce((total, value) => total + value, 0);

/** Seconds on the clock so far. */
export function elapsed(shift) {
  return sum([...shift.closed, shift.current].map(({ seconds }) => sum(Object.values(seconds))));
}

/** Seconds that the shift lasts. */
export function limit(shift) {
  return 60 * (shift.minutes + shift.extra);
}

export function secondsLeft(shift) {
  return limit(shift) - elapsed(shift);
}

export function isOver(shift) {
  return secondsLeft(shift) <= 0;
}

/** Tasks answered or passed on, the current one if it has been answered. */
export function closedTasks(shift) {
  return shift.phase === "between" ? [...shift.closed, shift.current] : shift.closed;
}

/** Rank of the offer at hand. */
export function rank(shift) {
  return shift.closed.length;
}

/**
 * The shift after `seconds` more. A search ends when it has lasted `search` seconds. Out of time, a shift ends,
 * except that a task begun may be finished, on the clock, and its verdict read, off it.
 */
export function tick(shift, seconds, search) {
  if (shift.ended || shift.paused) return shift;
  const { phase } = shift;
  const left = Math.max(0, limit(shift) - elapsed(shift));
  const counted = phase === "work" ? seconds : Math.min(seconds, left);
  const spent = { ...shift.current.seconds, [phase]: shift.current.seconds[phase] + counted };
  const next = { ...shift, current: { ...shift.current, seconds: spent } };
  if ((phase === "search" || phase === "read") && counted >= left) return finish(next, "time");
  if (phase === "search" && spent.search >= search) return { ...next, phase: "read" };
  return next;
}

export function accept(shift) {
  return shift.phase === "read" ? { ...shift, phase: "work" } : shift;
}

/** Pass on the offer and look for another. */
export function pass(shift) {
  return shift.phase === "read" ? following(shift) : shift;
}

export function submit(shift, answer) {
  if (shift.phase !== "work") return shift;
  return { ...shift, current: { ...shift.current, answer }, phase: "between" };
}

/** After a verdict: the next search, or the end if time is up. */
export function proceed(shift) {
  if (shift.phase !== "between") return shift;
  return isOver(shift) ? finish(shift, "time") : following(shift);
}

function following(shift) {
  return { ...shift, closed: [...shift.closed, shift.current], current: blank(), phase: "search" };
}

export function pause(shift, paused) {
  return { ...shift, paused };
}

export function extend(shift) {
  return shift.minutes + shift.extra < LONGEST ? { ...shift, extra: shift.extra + 1 } : shift;
}

export function finish(shift, ended) {
  return { ...shift, ended, paused: false };
}

/** Back to work, paused, after ending by hand. */
export function reopen(shift) {
  return shift.ended === "hand" ? { ...shift, ended: null, paused: true } : shift;
}
