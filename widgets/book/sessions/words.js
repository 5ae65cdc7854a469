// Times and sentences of the session mode. Pure.

/** `text` with each {name} replaced. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) =>
    Object.keys(values).includes(name) ? String(values[name]) : whole,
  );
}

/** « 8:05 », from milliseconds. A second that has begun still counts in a countdown: `up` for those. */
export function minutesAndSeconds(ms, up = false) {
  const seconds = up ? Math.ceil(ms / 1000) : Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** What the timer says, given what `clock` (state.js) returns. */
export function timerText(now, words) {
  if (now.isSkipped) return words.skipped;
  if (now.isReady) return fill(words.ready, { time: minutesAndSeconds(now.remaining, true) });
  if (now.isOver) return fill(now.isRunning ? words.over : words.overPaused, { time: minutesAndSeconds(now.over) });
  return fill(now.isRunning ? words.left : words.paused, { time: minutesAndSeconds(now.remaining, true) });
}

/** How much of the lesson has gone by. */
export function totalText({ total, totalPlanned }, words) {
  return fill(words.total, { elapsed: Math.floor(total / 60_000), planned: Math.round(totalPlanned / 60_000) });
}

/** How late or early the class is, quietly: "" while it has not begun. */
export function paceText(minutes, { isReady, total }, words) {
  if (isReady && total === 0) return "";
  if (minutes === 0) return words.onTime;
  return fill(minutes > 0 ? words.late : words.early, { n: Math.abs(minutes) });
}
