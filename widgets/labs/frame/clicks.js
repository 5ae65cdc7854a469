// Clicks that are meant, and those that only follow: the second click of a double click, which lands on the next question.

const UNSEEN = 400; // ms: nobody reads a question and answers it in less
const NEAR = 24; // CSS px: what is one place for a finger

/**
 * Whether a click answers the question that is shown. `answered` is when (performance.now) the one before was answered if nothing
 * of this one has been touched since, else 0: where a double click is two taps, nothing but time tells.
 */
export function isMeant(event, answered = 0) {
  const byPointer = event.detail > 0; // Enter and Space click too
  return !byPointer || (event.detail < 2 && (answered === 0 || performance.now() - answered >= UNSEEN));
}

/**
 * For buttons that stand in one place and each answer at once: `inTurn()` gives a function from what a button does to its handler,
 * and a click that only follows one of them does nothing.
 */
export function inTurn() {
  let answered = 0;
  return (act) => (event) => {
    if (!isMeant(event, answered)) return;
    answered = performance.now();
    act();
  };
}

/**
 * In `root`, drop the second of two quick taps at one place if what the first one pressed has given way to something else there: that
 * was not seen, be it « Annuler » or « Oui, tout effacer ».
 */
export function dropFollowingTaps(root) {
  let pressed = false;
  let last = null;
  const isSecond = (tap) =>
    last !== null &&
    tap.control !== last.control &&
    last.control.getClientRects().length === 0 &&
    tap.time - last.time < UNSEEN &&
    Math.hypot(tap.x - last.x, tap.y - last.y) < NEAR;
  const note = () => {
    pressed = true;
  };
  root.addEventListener("pointerdown", note, { capture: true });
  root.addEventListener(
    "click",
    (event) => {
      if (!pressed) return; // a key's click, or the one that a label passes on to its field
      pressed = false;
      const control = event.target.closest("button, label, summary, a, input, select") ?? event.target;
      const tap = { control, x: event.clientX, y: event.clientY, time: event.timeStamp };
      if (isSecond(tap)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      last = tap;
    },
    { capture: true },
  );
}
