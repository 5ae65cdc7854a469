// Where a projected session stands. Pure: no page, no storage, and the time is told by the caller.
//
// A plan: {name, title, minutes, phases: [{title, minutes, questions: [ids], lab}]}.
// State, as kept on the device: {version, plan (its name), phase (index), spent: [ms, per phase], extra: [minutes added,
// per phase], skipped: [booleans: no timer, per phase], since (when the clock last started, ms of the epoch; null while
// it stands still), revealed: ["phase/question"], open (whether it is being projected)}.

export const VERSION = 1;
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
  return (
    Number.isInteger(value.phase) &&
    within(value.phase, plan.phases.length - 1) &&
    perPhase(value.spent, (ms) => within(ms, LONGEST)) &&
    perPhase(value.extra, (minutes) => Number.isInteger(minutes) && within(minutes, MOST_EXTRA)) &&
    perPhase(value.skipped, (skipped) => typeof skipped === "boolean") &&
    (value.since === null || within(value.since, Number.MAX_SAFE_INTEGER)) &&
    Array.isArray(value.revealed) &&
    value.revealed.every((item) => typeof item === "string") &&
    typeof value.open === "boolean"
  );
}

/** The state after `event`: {type, now} and, for "answer", {question}. An event that changes nothing returns `state`. */
export function reduce(state, event, plan) {
  const { type, now } = event;
  if (type === "next") return move(state, 1, now, plan);
  if (type === "back") return move(state, -1, now, plan);
  if (type === "toggle") return { ...bank(state, now), since: state.since === null ? now : null };
  if (type === "stretch") {
    const extra = put(state.extra, state.phase, Math.min(state.extra[state.phase] + 1, MOST_EXTRA));
    return { ...state, extra, skipped: put(state.skipped, state.phase, false) };
  }
  if (type === "skip") return { ...state, skipped: put(state.skipped, state.phase, !state.skipped[state.phase]) };
  if (type === "answer") return turn(state, event.question, plan);
  if (type === "reveal") {
    const question = plan.phases[state.phase].questions.find((id) => !isRevealed(state, id));
    return question === undefined ? state : turn(state, question, plan);
  }
  if (type === "open") return { ...state, open: true };
  if (type === "close") return { ...bank(state, now), since: null, open: false };
  return state;
}

/** `list` with `value` in place of what is at `index`. */
function put(list, index, value) {
  return list.map((old, at) => (at === index ? value : old));
}

function move(state, step, now, plan) {
  const phase = state.phase + step;
  if (phase < 0 || phase >= plan.phases.length) return state;
  return { ...bank(state, now), phase, since: now };
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
  return state.since === null ? state : { ...state, since: state.since + ms };
}

/**
 * The state as found at `now`: one left running for hours is closed, and its clock stopped. One that began later than now
 * was kept before the device's clock was set back: no time has passed since, as far as one can tell.
 */
export function recalled(state, now) {
  if (state.since === null) return state;
  if (now - state.since > FORGOTTEN) return { ...state, since: null, open: false };
  return { ...state, since: Math.min(state.since, now) };
}

/**
 * What the clock shows at `now`, in ms: {isRunning, isReady (never started in this phase), isSkipped, isOver, remaining,
 * over, part (of the time that remains, 0 to 1), total, totalPlanned}.
 */
export function clock(state, plan, now) {
  const spent = spentIn(state, now);
  const planned = (plan.phases[state.phase].minutes + state.extra[state.phase]) * MINUTE;
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
