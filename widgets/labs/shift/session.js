// All the shifts of a student, and how they are kept: what was answered and how long it took. Which tasks these were
// and what became of them follows from the seed (offers.js), so that a kept session cannot contradict itself.
//
//   session = { shifts: [shift], preparing, said }
//   `preparing`: the start screen is on show; `said`: ids of the narrator's lines, in order.

import { ANSWERS } from "./catalogue.js";
import { outcome } from "./offers.js";
import { LONGEST, PHASES, closedTasks, newShift } from "./workday.js";

const MOST_SHIFTS = 100;
const MOST_TASKS = 3000; // in all: a bound on what a kept session may cost to check
const MOST_SECONDS = 36000; // a task left open all day

export function newSession() {
  return { shifts: [], preparing: true, said: [] };
}

export function lastShift(session) {
  return session.shifts.at(-1) ?? null;
}

/** The session whose last shift is what `change(shift, given)` makes of it. */
export function changed(session, change, given) {
  return { ...session, shifts: [...session.shifts.slice(0, -1), change(lastShift(session), given)] };
}

/** Whether a shift is under way, paused or not. */
export function isAtWork(session) {
  return !session.preparing && lastShift(session)?.ended === null;
}

/** The session with a new shift begun; it goes on where the shifts of the same seed and kinds stopped. */
export function beginShift(session, options) {
  const shift = newShift({ ...options, from: startAfter(session.shifts, options) });
  return { ...session, preparing: false, shifts: [...session.shifts, shift] };
}

/** Rank of the first offer not yet served in `shifts`, among those of a seed, with or without images. */
function startAfter(shifts, { seed, images }) {
  const before = shifts.filter((shift) => shift.seed === seed && shift.images === images);
  return Math.max(0, ...before.map((shift) => shift.from + shift.closed.length + 1));
}

/** Every task closed, as rows: see ShiftLab.tasks. */
export function rowsOf(session, offerAt) {
  return session.shifts.flatMap((shift, at) =>
    closedTasks(shift).map(({ answer, seconds }, i) => {
      const offer = offerAt(shift, i);
      const result = outcome(offer, answer);
      return {
        shift: at + 1,
        task: i + 1,
        kind: offer.kind,
        item: offer.item.id,
        control: offer.control,
        expected: offer.item.expected,
        answer,
        outcome: result,
        cents: result === "paid" ? offer.cents : 0,
        gamified: shift.gamified,
        ...Object.fromEntries(PHASES.map((phase) => [phase, tenth(seconds[phase])])),
      };
    }),
  );
}

export function tenth(seconds) {
  return Math.round(seconds * 10) / 10;
}

/** The session as JSON-able data, for the device and for the `session` trait. */
export function toData(session, catalogue) {
  const brief = ({ answer, seconds }) => [answer, ...PHASES.map((phase) => tenth(seconds[phase]))];
  const shifts = session.shifts.map((shift) => ({
    ...shift,
    closed: shift.closed.map(brief),
    current: brief(shift.current),
  }));
  return { version: 1, edition: catalogue.edition, ...session, shifts };
}

/** The session that `toData` wrote, or null for anything it could not have written. */
export function fromData(data, catalogue, offerAt) {
  if (!isObject(data) || data.version !== 1 || data.edition !== catalogue.edition) return null;
  const { shifts, preparing, said } = data;
  if (typeof preparing !== "boolean" || !Array.isArray(shifts) || shifts.length > MOST_SHIFTS) return null;
  if (!Array.isArray(said) || said.length > 200 || !said.every((id) => typeof id === "string")) return null;
  if (shifts.length === 0 && !preparing) return null;
  const read = [];
  let tasks = 0;
  for (const shift of shifts) {
    tasks += isObject(shift) && Array.isArray(shift.closed) ? shift.closed.length : 0;
    // Checked before the offers are drawn: drawing takes time.
    if (tasks > MOST_TASKS || !hasShape(shift) || shift.from !== startAfter(read, shift)) return null;
    const answers = [...shift.closed, shift.current].map((task, i) => readTask(task, offerAt(shift, i).kind));
    if (answers.includes(null) || (answers.at(-1).answer !== null) !== (shift.phase === "between")) return null;
    const { extra, phase, paused, ended } = shift;
    read.push({
      ...newShift(shift),
      extra,
      closed: answers.slice(0, -1),
      current: answers.at(-1),
      phase,
      paused,
      ended,
    });
  }
  return { shifts: read, preparing, said };
}

function hasShape(shift) {
  if (!isObject(shift)) return false;
  const { seed, minutes, extra, gamified, images, closed, phase, paused, ended } = shift;
  return (
    isCount(seed, Number.MAX_SAFE_INTEGER) &&
    isCount(minutes, 10) &&
    minutes > 0 &&
    isCount(extra, LONGEST - minutes) &&
    [gamified, images, paused].every((value) => typeof value === "boolean") &&
    Array.isArray(closed) &&
    PHASES.includes(phase) &&
    [null, "time", "hand"].includes(ended) &&
    !(paused && ended)
  );
}

function readTask(task, kind) {
  if (!Array.isArray(task) || task.length !== 1 + PHASES.length) return null;
  const [answer, ...times] = task;
  if (answer !== null && !isAnswer(kind, answer)) return null;
  if (!times.every((value) => typeof value === "number" && value >= 0 && value <= MOST_SECONDS)) return null;
  return { answer, seconds: Object.fromEntries(PHASES.map((phase, i) => [phase, times[i]])) };
}

/** Whether a task of that kind takes that answer. */
export function isAnswer(kind, answer) {
  return ANSWERS[kind] ? ANSWERS[kind].includes(answer) : typeof answer === "string" && /^\d{1,8}$/.test(answer);
}

function isCount(value, most) {
  return Number.isInteger(value) && value >= 0 && value <= most;
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
