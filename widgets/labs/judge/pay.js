// The time that was given, beside what such work is paid, and who does it.

import { panel, withSources } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { secondsOf } from "./session.js";
import { PAY as TEXT } from "./training_strings.js";

const KENYA = [1.32, 2]; // US dollars an hour, net: fact E13

/** Returns { element, show(session, url) }. */
export function payView() {
  const time = h("p");
  const wage = h("p");
  const facts = h("ul", { class: "tc-judge__facts" });
  const element = panel("tc-lab__wide", TEXT.title, time, wage, facts);
  const cited = ([text, source], url) => [text, " (", ...withSources([source], url), ")."];

  return {
    element,
    show(session, url) {
      const seconds = secondsOf(session);
      time.textContent = TEXT.time(session.rounds.length, seconds);
      wage.replaceChildren(...cited(TEXT.kenya(...KENYA.map((hour) => (hour * seconds) / 3600)), url));
      facts.replaceChildren(...TEXT.facts.map((fact) => h("li", {}, cited(fact, url))));
    },
  };
}
