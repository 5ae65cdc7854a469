// The slider of the pre-sorting, and its two kinds of error, shown as people.

import { panel } from "../frame/panels.js";
import { h, uniqueId } from "../shared/dom.js";
import { trial } from "./presort.js";
import { NEVER } from "./session.js";
import { PRESORT as TEXT } from "./strings.js";

const MOST = 4; // people named on each side

/** `moved(alone)` is called while the slider moves, `settled()` once it rests. Returns { element, show }. */
export function presortView(posts, { moved, settled }) {
  const id = uniqueId("alone");
  const slider = h("input", { id, type: "range", min: 50, max: NEVER, step: 1, class: "tc-lab__slider" });
  slider.addEventListener("input", () => moved(Number(slider.value)));
  slider.addEventListener("change", settled);
  const value = h("strong", { "aria-hidden": "true" });
  const label = h("p", { class: "tc-moderation__alone" }, h("label", { for: id }, TEXT.slider), " ", value);
  const wait = h("p", { class: "tc-lab__note" }, TEXT.wait);
  const counts = h("p");
  const queue = h("p", { class: "tc-lab__note" });
  const lists = { vanished: side(), stayed: side() };
  const both = h("div", { class: "tc-moderation__errors" }, lists.vanished.element, lists.stayed.element);
  const open = h("div", {}, label, slider, counts, queue, both);
  const element = panel("tc-lab__wide", TEXT.title, wait, open);

  function show({ session, result, changed, offered, byMachine }) {
    wait.hidden = offered;
    open.hidden = !offered;
    slider.value = String(session.alone);
    slider.setAttribute("aria-valuetext", TEXT.value(session.alone));
    value.textContent = TEXT.value(session.alone);
    if (!offered) return;
    const found = trial(posts, result, session.alone, changed);
    const never = session.alone === NEVER;
    counts.textContent = never ? TEXT.never(posts.heldOut.length) : `${TEXT.counts(found)} ${TEXT.errors(found)}`;
    both.hidden = never;
    queue.hidden = byMachine === 0;
    queue.textContent = TEXT.queue(byMachine);
    lists.vanished.show(TEXT.vanished(found.vanished.length), found.vanished, ({ id: post, club }) =>
      TEXT.lost(posts.author(post), club),
    );
    lists.stayed.show(TEXT.stayed(found.stayed.length), found.stayed, ({ id: post, breaks }) =>
      TEXT.harm[breaks](posts.reader(post)),
    );
  }

  return { element, show };
}

/** One kind of error. */
function side() {
  const title = h("h4", { class: "tc-lab__subtitle" });
  const list = h("ul", { class: "tc-moderation__people" });
  const more = h("p", { class: "tc-lab__note" });
  return {
    element: h("div", {}, title, list, more),
    show(heading, wrong, who) {
      title.textContent = heading;
      list.replaceChildren(
        ...wrong.slice(0, MOST).map((post) => h("li", {}, h("span", {}, who(post)), h("q", {}, post.text))),
      );
      more.hidden = wrong.length > 0 && wrong.length <= MOST;
      more.textContent = wrong.length === 0 ? TEXT.nobody : TEXT.more(wrong.length - MOST);
    },
  };
}
