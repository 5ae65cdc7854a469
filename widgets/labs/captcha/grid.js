// The CAPTCHA itself: the blue header, nine tiles, « Vérifier ». Draws what it is told and reports what the
// student does; it knows nothing of labels or models.

import { focusWithin } from "../frame/view.js";
import { h } from "../shared/dom.js";
import { isMeant } from "../frame/clicks.js";
import { GRID as TEXT, CURTAIN, VOTE } from "./strings.js";

const SIDE = 3;

/**
 * `bet` is an element to fill in before going on. `verify(picked)` is called with nine booleans and tells
 * whether they were accepted, `proceed()` when the student leaves the curtain.
 * Returns { element, ask, reveal, refuse, focus, tiles, finished }.
 */
export function gridView({ sprites, tileset, bet, verify, proceed }) {
  let concept = null;
  let tiles = [];
  let picked = [];
  let answered = 0; // when the grid before was accepted (performance.now), or 0 once the student has touched this one
  let reachable = 0; // the tile that Tab reaches; arrows move within the grid

  const buttons = Array.from({ length: SIDE * SIDE }, (_, at) => {
    const badge = h("span", { class: "tc-captcha__badge", hidden: true });
    const canvas = h("canvas", { width: tileset.size, height: tileset.size });
    const check = h("span", { class: "tc-lab__tick tc-captcha__check", "aria-hidden": "true" }, "✓");
    const attributes = { type: "button", "aria-pressed": "false", tabindex: at === 0 ? 0 : -1 };
    const button = h("button", { ...attributes, class: "tc-captcha__tile" }, canvas, check, badge);
    button.addEventListener("click", () => toggle(at));
    button.addEventListener("focus", () => reach(at));
    return { button, canvas, badge };
  });

  const wanted = h("strong", { class: "tc-captcha__wanted" });
  const field = h(
    "div",
    { class: "tc-captcha__grid", role: "group" },
    buttons.map(({ button }) => button),
  );
  field.addEventListener("keydown", onKey);
  const failure = h("p", { class: "tc-captcha__failure", hidden: true }, TEXT.retry);
  const check = h("button", { type: "button", class: "tc-captcha__main" }, TEXT.verify);
  check.addEventListener("click", (event) => isMeant(event, answered) && submit());
  const missing = sprites.beside(field, () => [check]);
  const hints = h(
    "p",
    { class: "tc-lab__hints" },
    TEXT.hints.map(({ keys, action }) => h("span", {}, h("kbd", {}, keys), ` ${action}`)),
  );
  const footer = h("div", { class: "tc-captcha__foot" }, failure, check);
  const header = h("header", { class: "tc-captcha__head" }, h("span", {}, TEXT.instruction), wanted);
  const curtain = h("div", { class: "tc-captcha__curtain", hidden: true });
  const exhausted = h("p", { class: "tc-captcha__exhausted", tabindex: "-1", hidden: true }, TEXT.doneText);
  const element = h("div", { class: "tc-captcha__card" }, header, missing, field, exhausted, footer, hints, curtain);

  function toggle(at) {
    picked[at] = !picked[at];
    answered = 0;
    buttons[at].button.setAttribute("aria-pressed", String(picked[at]));
    failure.hidden = true;
  }

  function reach(at) {
    buttons[reachable].button.tabIndex = -1;
    reachable = at;
    buttons[at].button.tabIndex = 0;
  }

  function submit() {
    if (!sprites.present(field)) return;
    const fromTile = field.contains(field.getRootNode().activeElement);
    if (verify([...picked])) answered = performance.now();
    if (field.hidden) exhausted.focus();
    else if (fromTile && curtain.hidden) buttons[0].button.focus();
  }

  function onKey(event) {
    const moves = {
      ArrowLeft: reachable % SIDE > 0 ? -1 : 0,
      ArrowRight: reachable % SIDE < SIDE - 1 ? 1 : 0,
      ArrowUp: reachable >= SIDE ? -SIDE : 0,
      ArrowDown: reachable < SIDE * (SIDE - 1) ? SIDE : 0,
      Home: -reachable,
      End: SIDE * SIDE - 1 - reachable,
    };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") {
      event.preventDefault(); // a button would take it for a click
      if (!event.repeat) submit();
    } else if (event.key in moves) {
      event.preventDefault();
      buttons[reachable + moves[event.key]].button.focus();
    }
  }

  function paint(grid, draw) {
    tiles = grid;
    grid.forEach((tile, at) => {
      const { button, canvas } = buttons[at];
      button.dataset.tile = tile;
      button.setAttribute("aria-pressed", String(picked[at]));
      sprites.draw(canvas, tileset.position(tile));
      draw(buttons[at], at, tile);
    });
    reach(0);
  }

  /** The curtain beside the grid takes more room than the grid. */
  function open(is) {
    element.classList.toggle("tc-captcha__card--open", is);
    element.closest(".tc-captcha__layout")?.classList.toggle("tc-captcha__layout--wide", is);
  }

  return {
    element,
    /** A grid to answer, with what is `ticked` already; `grid` null where no unknown tile is left. */
    ask(grid, forConcept, ticked = () => false) {
      concept = forConcept;
      picked = (grid ?? []).map(ticked);
      wanted.textContent = TEXT.concept(concept);
      field.setAttribute("aria-label", TEXT.tiles(concept));
      open(false);
      curtain.hidden = true;
      footer.hidden = hints.hidden = grid === null;
      field.hidden = grid === null;
      exhausted.hidden = grid !== null;
      failure.hidden = true;
      if (grid === null) return;
      paint(grid, ({ button, badge }, at) => {
        button.disabled = false;
        button.setAttribute("aria-label", TEXT.tile(at + 1));
        badge.hidden = true;
      });
    },
    /** The curtain on an answered round: which tiles were tests, which were work. */
    reveal(round, refused, sourcesUrl, focus) {
      concept = round.concept;
      picked = [...round.picked];
      wanted.textContent = TEXT.concept(concept);
      field.setAttribute("aria-label", TEXT.tiles(concept));
      open(true);
      footer.hidden = hints.hidden = exhausted.hidden = true;
      field.hidden = curtain.hidden = false;
      paint(round.grid, ({ button, badge }, at, tile) => {
        const isTest = tileset.isControl(tile);
        button.disabled = true;
        badge.hidden = false;
        badge.textContent = isTest ? CURTAIN.test : CURTAIN.labelled;
        button.setAttribute("aria-label", CURTAIN.tile(at + 1, isTest));
        if (round.votes) {
          badge.textContent = VOTE.badge(badge.textContent, round.votes[at]);
          button.setAttribute("aria-label", VOTE.tile(at + 1, badge.textContent));
        }
        badge.classList.toggle("tc-captcha__badge--test", isTest);
      });
      curtain.replaceChildren(...curtainText(round, refused, sourcesUrl));
      if (focus) focusWithin(curtain, curtain.querySelector("h3"));
    },
    /** Say under the tiles that the last grid was refused. */
    refuse() {
      failure.hidden = false;
    },
    focus() {
      focusWithin(element, field.hidden ? exhausted : buttons[0].button);
    },
    get tiles() {
      return tiles;
    },
    /** Whether there was no tile left to ask about. */
    get finished() {
      return field.hidden;
    },
  };

  function curtainText(round, refused, sourcesUrl) {
    const positions = (isTest) =>
      round.grid.flatMap((tile, at) => (tileset.isControl(tile) === isTest ? [String(at + 1)] : []));
    const source = sourcesUrl ? h("a", { href: sourcesUrl }, CURTAIN.source) : CURTAIN.source;
    return [
      h("h3", { class: "tc-lab__title", tabindex: "-1" }, CURTAIN.title),
      h("p", {}, CURTAIN.lead(concept)),
      h("ul", {}, h("li", {}, CURTAIN.tests(positions(true))), h("li", {}, CURTAIN.given(positions(false)))),
      h("p", {}, CURTAIN.discarded(refused), " (", source, ")."),
      bet,
      h("button", { type: "button", class: "tc-captcha__main", onclick: proceed }, CURTAIN.go),
    ];
  }
}
