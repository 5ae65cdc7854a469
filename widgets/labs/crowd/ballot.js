// The student's own votes: nine tiles to tick, twice. Then one line that says so.

import { groupPanel, toolButton } from "../frame/panels.js";
import { isMeant } from "../frame/clicks.js";
import { focusWithin } from "../frame/view.js";
import { h } from "../shared/dom.js";
import { GRID, GRIDS, isVoting } from "./session.js";
import { BALLOT as TEXT } from "./strings.js";

/** `vote(picked)` is called with nine booleans, `skip()` if they would rather not. Returns { element, show, focus }. */
export function ballotView({ tileset, sprites, vote, skip }) {
  const boxes = Array.from({ length: GRID }, (_, at) => {
    const canvas = h("canvas", { width: tileset.size, height: tileset.size });
    const box = h("input", { type: "checkbox", "aria-label": TEXT.tile(at + 1) });
    const mark = h("span", { class: "tc-lab__tick", "aria-hidden": "true" }, "✓");
    return { box, canvas, label: h("label", { class: "tc-crowd__tile" }, box, canvas, mark) };
  });
  const lead = h("p", { tabindex: "-1" });
  const group = h(
    "div",
    { class: "tc-crowd__grid", role: "group" },
    boxes.map(({ label }) => label),
  );
  let answered = 0; // when the grid before was sent (performance.now), or 0 once the student has touched this one
  group.addEventListener("change", () => {
    answered = 0;
  });
  const send = h("button", { type: "button", class: "tc-lab__main" }, TEXT.vote);
  send.addEventListener("click", (event) => {
    if (!isMeant(event, answered) || !sprites.present(group)) return;
    answered = performance.now();
    vote(boxes.map(({ box }) => box.checked));
  });
  const missing = sprites.beside(group, () => [send]);
  const pass = toolButton("", skip);
  const foot = h("div", { class: "tc-lab__row tc-crowd__foot" }, send, pass);
  const done = h("p");
  const element = groupPanel("", TEXT.title, lead, missing, group, foot, done);
  let drawn = null;

  return {
    element,
    /** `ticked`: the nine answers that have just been taken back, if any. */
    show({ session, grids, ticked }) {
      const voting = isVoting(session);
      const at = session.ballots.length;
      lead.hidden = group.hidden = foot.hidden = !voting;
      done.hidden = voting;
      done.textContent = at === 0 ? TEXT.skipped : TEXT.voted(at * GRID);
      if (!voting) {
        drawn = null;
        return;
      }
      lead.textContent = TEXT.lead(at + 1, GRIDS, session.concept);
      group.setAttribute("aria-label", TEXT.group(session.concept));
      pass.textContent = TEXT.skip(at > 0);
      const grid = grids[at];
      if (grid.join() === drawn) return; // keep what is already ticked
      drawn = grid.join();
      grid.forEach((tile, i) => {
        boxes[i].box.checked = ticked?.[i] ?? false;
        boxes[i].label.dataset.tile = tile;
        sprites.draw(boxes[i].canvas, tileset.position(tile));
      });
    },
    focus: () => (lead.hidden ? null : focusWithin(element, lead)),
  };
}
