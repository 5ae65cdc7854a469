// Clicks that are meant, and those that only follow: the second click of a double click, which lands on the next question.

const UNSEEN = 400; // ms: nobody reads a question and answers it in less

/**
 * Whether a click answers the question that is shown. `answered` is when (performance.now) the one before was answered, and this
 * one came, if nothing of it has been touched since, else 0: where a double click is two taps, nothing but time tells.
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
