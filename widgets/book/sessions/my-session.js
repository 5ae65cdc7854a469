// « Ma séance »: a teacher says what a class has; out come the plan, the sheets to print and a link to project it.

import { copied } from "../../labs/shared/copy.js";
import { h } from "../../labs/shared/dom.js";
import { forEachOnPage, slotOnPage } from "../page/keeping.js";
import { planFor, spare, timed } from "./choice.js";
import { DEFAULTS, DEVICES, FEWEST, fromFragment, isSettings, isTold, LENGTHS, MOST, toFragment } from "./settings.js";
import { fill } from "./words.js";

const KEY = "ma-seance";

function setUp(root) {
  const { words, plans, player, sheets, spare: wanted } = JSON.parse(root.querySelector(".tc-mine__data").textContent);
  const refused = h("p", { class: "tc-mine__note", hidden: true }, words.refused);
  const ignored = h("p", { class: "tc-mine__note", role: "status" });
  const place = slotOnPage(KEY, isSettings, refused);
  let settings = place.value ?? DEFAULTS;
  let isShared = false; // what is shown came with a link: it is the sender's until something is changed

  // What is asked

  const pupils = h("input", {
    type: "number",
    id: "tc-mine-pupils",
    class: "tc-field tc-mine__number",
    min: FEWEST,
    max: MOST,
    inputmode: "numeric",
    required: true,
    onchange: () => {
      if (pupils.reportValidity()) change({ pupils: pupils.valueAsNumber });
    },
  });
  const minutes = choice("minutes", words.minutes, LENGTHS, (value) => fill(words.minutesOption, { n: value }));
  const devices = choice("devices", words.devices, DEVICES, (value) => words.devicesOptions[value]);
  const film = h("input", { type: "checkbox", onchange: () => change({ film: film.checked }) });

  function choice(name, legend, values, label) {
    const inputs = values.map((value) =>
      h("input", { type: "radio", name: `tc-mine-${name}`, value, onchange: () => change({ [name]: value }) }),
    );
    const element = h(
      "fieldset",
      { class: "tc-mine__choice" },
      h("legend", {}, legend),
      values.map((value, n) => h("label", { class: "tc-mine__option" }, inputs[n], h("span", {}, label(value)))),
    );
    return {
      element,
      show: (chosen) => {
        for (const [n, input] of inputs.entries()) input.checked = values[n] === chosen;
      },
    };
  }

  // What comes out

  const title = h("h3", { class: "tc-mine__title" });
  const summary = h("p", { class: "tc-mine__summary" });
  const steps = h("ol", { class: "tc-mine__steps" });
  const printed = h("ul", { class: "tc-mine__sheets" });
  const play = h("a", { class: "tc-button tc-button--main tc-mine__play", hidden: !player }, words.play);
  const link = h("output", { class: "tc-mine__link", tabindex: -1 });
  const copy = h("button", { type: "button", class: "tc-button", onclick: share }, words.copy);
  const said = h("p", { class: "tc-spoken", role: "status" });
  const copiedNote = h("p", { class: "tc-mine__note", role: "status" });

  function show(isNews) {
    pupils.value = settings.pupils;
    minutes.show(settings.minutes);
    devices.show(settings.devices);
    film.checked = settings.film;
    const plan = planFor(settings, plans);
    const left = spare(plan, settings.pupils);
    const phases = timed(plan, settings.pupils);
    title.textContent = fill(words.plan, { title: plan.title, n: plan.minutes });
    summary.textContent = [
      fill(left < wanted ? words.tight : words.fits, { n: settings.pupils, spare: left }),
      settings.film && settings.devices === "aucun" ? words.noFilm : "",
    ].join(" ");
    summary.classList.toggle("tc-mine__summary--tight", left < wanted);
    steps.replaceChildren(
      ...phases.map((phase) =>
        h(
          "li",
          {},
          h("span", { class: "tc-mine__time" }, fill(words.from, { begin: phase.begin, end: phase.end })),
          h("span", {}, phase.title),
        ),
      ),
    );
    const lines = plan.sheets.map((name) => sheet(sheets[name], settings.pupils - FEWEST));
    printed.replaceChildren(...(lines.length > 0 ? lines : [h("li", {}, words.nothing)]));
    play.href = `${player}#${plan.name}`;
    link.textContent = new URL(toFragment(settings), location.href).href;
    copiedNote.textContent = "";
    if (isNews) said.textContent = `${title.textContent} ${summary.textContent}`;
  }

  function sheet({ title: called, twoSided, copies, pages }, size) {
    const how = [
      fill(copies[size] === 1 ? words.copy1 : words.copies, { n: copies[size] }),
      pages[size] ? fill(words.pages, { n: pages[size] }) : "",
      twoSided ? words.twoSided : words.oneSided,
    ];
    return h("li", {}, h("a", { href: "#feuilles" }, called), `\u00a0: ${how.filter(Boolean).join(", ")}`);
  }

  // Acts

  function change(some) {
    settings = { ...settings, ...some };
    isShared = false;
    ignored.textContent = "";
    place.keep(settings);
    history.replaceState(history.state, "", toFragment(settings));
    show(true);
  }

  async function share() {
    copiedNote.textContent = (await copied(link.textContent, link)) ? words.copied : words.selected;
  }

  function arrive() {
    if (!isTold(location.hash)) return;
    const told = fromFragment(location.hash);
    isShared = told !== null;
    settings = told ?? place.value ?? DEFAULTS;
    ignored.textContent = told ? "" : words.ignored;
    show(false);
    (root.closest("section") ?? root).scrollIntoView({ block: "start" });
  }

  place.follow(() => {
    if (isShared) return;
    settings = place.value ?? DEFAULTS;
    show(false);
  });
  addEventListener("hashchange", arrive);

  root.querySelector(".tc-mine__without").remove();
  root.append(
    h(
      "form",
      { class: "tc-mine__form", onsubmit: (event) => event.preventDefault() },
      h("p", { class: "tc-mine__pupils" }, h("label", { for: pupils.id }, words.pupils), pupils),
      minutes.element,
      devices.element,
      h("p", {}, h("label", { class: "tc-mine__option" }, film, h("span", {}, words.film))),
    ),
    ignored,
    refused,
    h(
      "div",
      { class: "tc-mine__result" },
      title,
      summary,
      steps,
      h("h4", {}, words.sheets),
      printed,
      h("p", { class: "tc-mine__actions" }, play, copy),
      h("p", { class: "tc-mine__share" }, words.link, link),
      copiedNote,
    ),
    said,
  );
  show(false);
  arrive();
}

forEachOnPage(".tc-mine", setUp);
