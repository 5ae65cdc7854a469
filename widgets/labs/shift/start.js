// The start screen: how long, with or without images, with or without points.

import { toolButton } from "../frame/panels.js";
import { h, uniqueId } from "../shared/dom.js";
import { START } from "./strings.js";

const MOST_MINUTES = 10;

/**
 * Returns the start screen's elements. `option(name)` gives minutes, images, gamified to begin with; `actions`: begin,
 * with the options chosen, and `back` or null; `worked`: whether a shift has been done already.
 */
export function startScreen(option, worked, actions) {
  const minutes = h(
    "select",
    { class: "tc-shift__select" },
    Array.from({ length: MOST_MINUTES }, (_, i) =>
      h("option", { value: i + 1, selected: i + 1 === option("minutes") }, START.option(i + 1)),
    ),
  );
  const noImages = checkbox(START.noImages, START.noImagesHelp, !option("images"));
  const gamified = checkbox(START.gamified, START.gamifiedHelp, option("gamified"));
  const begin = h("button", { type: "button", class: "tc-lab__main" }, START.begin);
  begin.addEventListener("click", () =>
    actions.begin({
      minutes: Number(minutes.value),
      images: !noImages.input.checked,
      gamified: gamified.input.checked,
    }),
  );
  return [
    h("h3", { class: "tc-lab__title", tabindex: "-1" }, START.title),
    h("p", {}, START.lead),
    h("label", { class: "tc-lab__field" }, h("span", {}, START.minutes), minutes),
    noImages.element,
    gamified.element,
    worked ? h("p", { class: "tc-lab__note" }, START.again) : null,
    h("div", { class: "tc-lab__row" }, begin, actions.back && toolButton(START.back, actions.back)),
  ].filter((element) => element !== null);
}

function checkbox(name, help, checked) {
  const helpId = uniqueId("help");
  const input = h("input", { type: "checkbox", checked, "aria-describedby": helpId });
  const label = h("label", { class: "tc-shift__check" }, input, h("span", {}, name));
  return { input, element: h("div", {}, label, h("p", { class: "tc-lab__note", id: helpId }, help)) };
}
