// The ledger: what was given, how long it took, what it would have paid, what it paid.

import { h, uniqueId } from "../shared/dom.js";
import { LONGEST_ROUND } from "./session.js";
import { LEDGER as TEXT, duration } from "./strings.js";

/** What `seconds` of work bring at `usd` dollars an hour. */
export function pay(seconds, usd) {
  return (seconds / 3600) * usd;
}

/** Returns { element, show(effort, sourcesUrl) }, `effort` as session.js computes it. */
export function ledgerView() {
  const headingId = uniqueId("ledger");
  const body = h("tbody");
  const element = h(
    "section",
    { class: "tc-captcha__panel tc-captcha__ledger", "aria-labelledby": headingId },
    h("h3", { class: "tc-captcha__title", id: headingId }, TEXT.title),
    h("table", { "aria-labelledby": headingId }, body),
    h("p", { class: "tc-captcha__note" }, TEXT.help(LONGEST_ROUND)),
  );

  function show({ labels, seconds, refused, refusedSeconds }, sourcesUrl) {
    const waste = refused > 0 ? h("small", {}, TEXT.refused(refused, duration(refusedSeconds))) : null;
    body.replaceChildren(
      row([TEXT.labels], String(labels)),
      row([TEXT.time, waste], duration(seconds)),
      h("tr", { class: "tc-captcha__heading" }, h("th", { colspan: "2", scope: "colgroup" }, TEXT.what)),
      ...TEXT.rates.map(({ usd, name, source }) => {
        const named = sourcesUrl ? h("a", { href: sourcesUrl }, source) : source;
        return row([name, " (", named, ")"], TEXT.money(pay(seconds, usd)));
      }),
      row([TEXT.paid], TEXT.zero, "tc-captcha__total"),
    );
  }

  return { element, show };
}

function row(label, value, name = null) {
  return h("tr", { class: name }, h("th", { scope: "row" }, label), h("td", {}, value));
}
