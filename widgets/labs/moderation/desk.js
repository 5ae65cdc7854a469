// The desk: how far behind the queue is, the pace, and what the invented manager says of it.

import { statsView, toolButton } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { number } from "../shared/french.js";
import { managerSays } from "./narrator.js";
import { own, paceOf } from "./session.js";
import { clock, DESK as TEXT } from "./strings.js";

const SECOND = 1000; // ms

/**
 * Returns { element, foot, show(session, posts) }: the desk, and what is said of it below the queue. `running()` gives the seconds spent
 * on the post on show, `timer` is one of the frame's.
 */
export function deskView({ running, timer }) {
  const stats = statsView(["done", "late", "average"], TEXT);
  const says = h("p", {});
  const manager = h("div", { class: "tc-moderation__manager" }, h("strong", {}, TEXT.manager), says);
  const element = h(
    "div",
    { class: "tc-moderation__desk", role: "group", "aria-label": TEXT.name },
    stats.element,
    manager,
  );
  const note = h("p", { class: "tc-lab__note" }, TEXT.target);
  const toggle = toolButton(TEXT.hide, () => {
    element.hidden = !element.hidden;
    toggle.textContent = element.hidden ? TEXT.show : TEXT.hide;
  });
  let session = null;

  /** The clock goes on while a post is on show and the page is seen. */
  function tick(isOn) {
    const { late, average } = paceOf(session, isOn ? running() : 0);
    stats.rename("late", late < 0 ? TEXT.early : TEXT.late);
    stats.show({ late: clock(Math.abs(late)), average: average === null ? TEXT.nothing : number(average) });
    timer(isOn && (() => tick(true)), SECOND);
  }

  return {
    element,
    foot: h("div", { class: "tc-moderation__foot" }, note, toggle),
    show(now, posts) {
      session = now;
      const { decisions, late } = paceOf(session);
      const left = posts.size - session.decisions.length;
      stats.show({ done: TEXT.of(session.decisions.length, posts.size) });
      const words = TEXT.says(managerSays({ decisions, left, late, last: own(session).at(-1) }));
      if (says.textContent !== words) says.textContent = words;
      tick(decisions > 0 && left > 0);
    },
  };
}
