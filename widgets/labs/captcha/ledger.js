// The ledger: what was given, how long it took, what it would have paid, what it paid.

import { named, panel, tableRow } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { LONGEST_ROUND } from "./session.js";
import { LEDGER as TEXT, duration } from "./strings.js";

/** What `seconds` of work bring at `usd` dollars an hour. */
export function pay(seconds, usd) {
  return (seconds / 3600) * usd;
}

/** Returns { element, show(effort, sourcesUrl) }, `effort` as session.js computes it. */
export function ledgerView() {
  const body = h("tbody");
  const element = panel(
    "tc-captcha__ledger",
    TEXT.title,
    h("table", { "aria-label": TEXT.title }, body),
    h("p", { class: "tc-lab__note" }, TEXT.help(LONGEST_ROUND)),
  );

  function show({ labels, seconds, refused, refusedSeconds }, sourcesUrl) {
    const waste = refused > 0 ? h("small", {}, TEXT.refused(refused, duration(refusedSeconds))) : null;
    body.replaceChildren(
      tableRow([TEXT.labels], String(labels)),
      tableRow([TEXT.time, waste], duration(seconds)),
      h("tr", { class: "tc-captcha__heading" }, h("th", { colspan: "2", scope: "colgroup" }, TEXT.what)),
      ...TEXT.rates.map(({ usd, name, source }) =>
        tableRow([name, " (", named(source, sourcesUrl), ")"], TEXT.money(pay(seconds, usd))),
      ),
      tableRow([TEXT.paid], TEXT.zero, "tc-lab__total"),
    );
  }

  return { element, show };
}
