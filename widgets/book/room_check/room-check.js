// « Vérifier la salle »: runs the checks, draws them, and says in one sentence what they amount to.

import { h, svg } from "../../labs/shared/dom.js";
import { list } from "../../labs/shared/french.js";
import { forEachOnPage } from "../page/keeping.js";
import { CHECKS, perform, verdict } from "./checks.js";

const SHAPES = {
  good: "M5 12.5l4.5 4.5L19 7.500",
  limited: "M12 5v9M12 18.500v.5",
  bad: "M6.500 6.500l11 11M17.500 6.500l-11 11",
  absent: "M6 12h12",
  running: "M6 12h.1M12 12h.1M18 12h.1",
};

function icon(state) {
  return svg(
    "svg",
    { class: "tc-room__icon", viewBox: "0 0 24 24", "aria-hidden": "true", "data-icon": state },
    svg("circle", { class: "tc-room__disc", cx: 12, cy: 12, r: 12 }),
    svg("path", { class: "tc-room__sign", d: SHAPES[state] }),
  );
}

/** What a check's state is called: an optional thing that is absent is no failure. */
function shownState({ weight }, { state }) {
  return weight === "optional" && state !== "good" ? "absent" : state;
}

function setUp(root) {
  const words = JSON.parse(root.querySelector(".tc-room__strings").textContent);
  root.querySelector(".tc-room__start").hidden = true;

  const sign = h("div", { class: "tc-room__mark" }, icon("running"));
  const title = h("p", { class: "tc-room__title" }, words.running);
  const detail = h("p", { class: "tc-room__detail" });
  const status = h("div", { class: "tc-room__status", role: "status" }, title, detail);
  const again = h("button", { type: "button", class: "tc-button tc-room__again", onclick: run }, words.again);
  const entries = h("ul", { class: "tc-room__list", "aria-label": words.list });
  const stage = h("div", { class: "tc-room__stage", "aria-hidden": "true" });
  // Out of sight, and out of reach: a lab would take the focus, and speak.
  const place = h("div", { class: "tc-room__labs", inert: true, "aria-hidden": "true" });
  root.append(h("div", { class: "tc-room__verdict" }, sign, status, again), entries, stage, place);
  const checks = CHECKS.filter(({ id }) => id !== "labs" || words.labs.length > 0);

  let running = false;

  async function run() {
    if (running) return;
    running = true;
    again.setAttribute("aria-disabled", "true");
    show("running", words.running, words.patience);
    entries.replaceChildren();
    const results = {};
    for (const check of checks) {
      results[check.id] = await perform(check, { words, stage, place, tell });
      entries.append(entry(check, results[check.id]));
    }
    conclude(verdict(results));
    again.removeAttribute("aria-disabled");
    running = false;
  }

  function tell(text) {
    detail.textContent = text;
  }

  function conclude({ state, because }) {
    const names = list(because.map((id) => words.checks[id].name));
    show(state, words.verdicts[state].title, words.verdicts[state].detail.replace("{names}", names));
  }

  function show(state, text, more) {
    root.dataset.verdict = state;
    sign.replaceChildren(icon(state));
    title.textContent = text;
    detail.textContent = more;
  }

  function entry(check, result) {
    const text = words.checks[check.id];
    const state = shownState(check, result);
    const isInformation = check.weight === "information";
    return h(
      "li",
      { class: "tc-room__item", "data-check": check.id, "data-state": state },
      icon(state),
      h(
        "div",
        { class: "tc-room__about" },
        h(
          "p",
          { class: "tc-room__line" },
          h("span", { class: "tc-room__name" }, text.name),
          " ",
          h("span", { class: "tc-room__word" }, isInformation ? result.measure : words.states[state]),
        ),
        h("p", { class: "tc-room__use" }, [text.use, isInformation ? null : result.measure].filter(Boolean).join(" ")),
        state === "good" || !text.help ? null : h("p", { class: "tc-room__help" }, text.help),
      ),
      result.picture ? h("div", { class: "tc-room__picture" }, result.picture) : null,
    );
  }

  run();
}

forEachOnPage(".tc-room", setUp);
