// Keys that work while the lab has the focus, and nowhere else.

import { ANSWERS } from "./catalogue.js";

/** Do what `event` asks of `view` (screens.js). */
export function pressed(event, view) {
  event.stopPropagation(); // JupyterLab's command mode would act on it
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const target = event.target.closest("button, input, select, summary, a");
  if (event.key === "Enter" && !target) {
    event.preventDefault();
    view.main()?.click();
  } else if (view.state === "offer" && event.key.toLowerCase() === "p" && !target?.matches("input, select")) {
    view.actions.pass();
  } else if (view.state === "task" && ANSWERS[view.offer.kind]) {
    // By place too: on French keyboards the unshifted number row types « & é " ' ».
    const number = /^[1-9]$/.test(event.key) ? event.key : /^Digit([1-9])$/.exec(event.code)?.[1];
    const answer = ANSWERS[view.offer.kind][number - 1];
    if (!answer) return;
    event.preventDefault();
    view.actions.answer(answer);
  }
}
