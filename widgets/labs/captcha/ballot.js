// The vote by raised hands: one tile at a time, as large as there is room for, and the hands counted. Draws what it is told and
// reports what is counted; what the counts decide is voting.js's.

import { isMeant } from "../frame/clicks.js";
import { h, uniqueId } from "../shared/dom.js";
import { VOTE as TEXT } from "./strings.js";
import { MOST_HANDS, majority } from "./counts.js";
import { classSize, counted, decided, firstOpen } from "./voting.js";

const SIDES = [0, 1]; // yes, no

/**
 * `count(votes)` is called at each change, `verify(picked, votes)` once all nine are decided, `announce(text)` speaks.
 * Returns { element, ask(tiles, concept), show(votes, session), focus }.
 */
export function ballotView({ sprites, tileset, count, verify, announce }) {
  let tiles = [];
  let votes = [];
  let concept = null;
  let most = 0; // people who vote
  let at = 0;
  let side = 0; // of the hands counted last
  let answered = 0; // when the tile before was left (performance.now), or 0 once hands are counted for this one

  const canvas = h("canvas", { width: tileset.size, height: tileset.size, role: "img" });
  const number = h("span", { class: "tc-captcha__number" });
  const picture = h("div", { class: "tc-captcha__picture" }, canvas, number);
  const asked = h("strong", { class: "tc-captcha__wanted" });
  const header = h("header", { class: "tc-captcha__head" }, h("span", {}, TEXT.instruction), asked);
  const sides = SIDES.map(sideView);
  const rest = h("button", { type: "button", class: "tc-lab__tool", onclick: countRest });
  const verdict = h("p", { class: "tc-captcha__tally" });
  const back = h("button", { type: "button", class: "tc-lab__tool", onclick: () => go(at - 1) }, TEXT.back);
  const next = h("button", { type: "button", class: "tc-captcha__main" });
  next.addEventListener("click", (event) => isMeant(event, answered) && forward());
  const failure = h("p", { class: "tc-captcha__failure", hidden: true }, TEXT.refused);
  const strip = h("ol", { class: "tc-captcha__strip", "aria-label": TEXT.strip });
  const panel = h(
    "div",
    { class: "tc-captcha__panel" },
    header,
    sprites.beside(picture, () => [next]),
    failure,
    h(
      "div",
      { class: "tc-captcha__sides-counted" },
      sides.map(({ element }) => element),
    ),
    verdict,
    h("div", { class: "tc-lab__row tc-captcha__turn" }, rest, back, next),
    strip,
    h(
      "p",
      { class: "tc-lab__hints" },
      TEXT.hints.map(({ keys, action }) => h("span", {}, h("kbd", {}, keys), ` ${action}`)),
    ),
  );
  const element = h("div", { class: "tc-captcha__ballot", role: "group", "aria-label": TEXT.name }, picture, panel);
  element.addEventListener("keydown", onKey);

  function sideView(which) {
    const id = uniqueId("hands");
    const input = h("input", {
      type: "number",
      id,
      min: 0,
      max: MOST_HANDS,
      inputmode: "numeric",
      class: "tc-captcha__hands",
    });
    input.addEventListener("input", () => set(which, input.valueAsNumber));
    input.addEventListener("focus", () => input.select());
    const step = (by) =>
      h(
        "button",
        { type: "button", class: "tc-lab__tool", "aria-label": TEXT.step(which, by), onclick: () => add(which, by) },
        by > 0 ? "+" : "−",
      );
    const box = h(
      "div",
      { class: "tc-captcha__side-counted" },
      h("label", { for: id }, TEXT.sides[which]),
      input,
      step(-1),
      step(1),
    );
    return { element: box, input };
  }

  function set(which, hands) {
    side = which;
    answered = 0;
    failure.hidden = true;
    count(counted(votes, at, which, hands));
  }

  function add(which, by) {
    set(which, votes[at][which] + by);
    announce(TEXT.counts(votes[at]));
  }

  /** Whoever has not raised a hand for the one says the other. */
  function countRest() {
    const other = 1 - side;
    const hands = most - votes[at][side];
    set(other, hands);
    side = 1 - other;
    announce(TEXT.counts(votes[at]));
  }

  function go(to) {
    if (to < 0 || to >= tiles.length) return;
    at = to;
    side = 0;
    answered = performance.now();
    draw();
    announce(TEXT.image(at + 1, concept));
  }

  function forward() {
    if (!sprites.present(picture)) return;
    if (majority(votes[at]) === null) return announce(TEXT.verdict(votes[at]));
    const open = firstOpen(votes, at);
    if (open !== -1) return go(at + 1 < tiles.length ? at + 1 : open);
    if (at + 1 < tiles.length) return go(at + 1);
    const refused = !verify(decided(votes), votes);
    failure.hidden = !refused;
  }

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inField = event.target.matches("input");
    const onButton = event.target.matches("button");
    const which = TEXT.keys.indexOf(event.key.toLowerCase());
    const acts = {
      "+": () => add(inField ? fieldOf(event) : side, 1),
      "-": () => add(inField ? fieldOf(event) : side, -1),
      ...(inField
        ? { Enter: forward }
        : { Backspace: () => go(at - 1), ArrowLeft: () => go(at - 1), ArrowRight: forward }),
      ...(inField || onButton ? {} : { Enter: forward }),
    };
    const act = which === -1 ? acts[event.key] : () => add(which, event.shiftKey ? -1 : 1);
    if (!act) return;
    event.preventDefault();
    if (!event.repeat || act !== forward) act();
  }

  const fieldOf = ({ target }) => sides.findIndex(({ input }) => input === target);

  function draw() {
    const pair = votes[at];
    const isLast = at === tiles.length - 1 && firstOpen(votes, at) === -1;
    picture.dataset.tile = tiles[at];
    sprites.draw(canvas, tileset.position(tiles[at]));
    canvas.setAttribute("aria-label", TEXT.picture(at + 1));
    number.textContent = TEXT.number(at + 1);
    asked.textContent = TEXT.question(concept);
    sides.forEach(({ input }, which) => {
      if (input.valueAsNumber !== pair[which]) input.value = String(pair[which]);
    });
    rest.hidden = most <= pair[side] || pair[side] === 0 || pair[1 - side] === most - pair[side];
    rest.textContent = TEXT.rest(1 - side, most - pair[side]);
    verdict.textContent = TEXT.verdict(pair);
    back.disabled = at === 0;
    next.textContent = isLast ? TEXT.verify : TEXT.next;
    strip.replaceChildren(...votes.map(chip));
  }

  function chip(pair, i) {
    const answer = majority(pair);
    const look = answer === null ? "" : answer ? " tc-captcha__chip--yes" : " tc-captcha__chip--no";
    const current = i === at ? "step" : null;
    return h("li", { class: `tc-captcha__chip${look}`, "aria-current": current }, TEXT.chip(i + 1, pair));
  }

  return {
    element,
    /** A grid to vote on, tile by tile; the first that nothing is decided of comes first. */
    ask(grid, forConcept, already) {
      tiles = grid;
      concept = forConcept;
      votes = already;
      at = Math.max(0, firstOpen(votes));
      side = 0;
    },
    /** Draw the counts of `session`. */
    show(now, session) {
      if (tiles.length === 0) return;
      votes = now;
      most = classSize(session, concept);
      draw();
    },
    focus: () => sides[0].input.focus(),
    /** Nothing is refused any more. */
    clear() {
      failure.hidden = true;
    },
  };
}
