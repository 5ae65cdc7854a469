// Stands in the page itself, before the scripts that it watches: where one that a widget needs does not come (blocked,
// lost, of a wrong type, or long in coming), the widget's place says so, and asks again when the reader says so and when
// the network is back. `host.js` does the rest. A plain script, since it has to run where nothing else does.
(() => {
  const LATE = 20000; // ms from the page's being read to missing what has not come
  const asked = new Map(); // name of a script ("host", or a widget's) → { src, state: "coming", "lost" or "run" }
  let late = false;
  let tries = 0;

  const nameOf = (src) => /([^/]*?)\.js[^/]*$/.exec(src)?.[1];
  const hosted = () => self.tcWidgets !== undefined && !Array.isArray(self.tcWidgets);
  const has = (name) => {
    if (name === "host") return hosted();
    return hosted() ? self.tcWidgets.has(name) : (self.tcWidgets || []).some(([one]) => one === name);
  };
  const waiting = () =>
    [...document.querySelectorAll(".tc-widget[data-widget]")].filter((el) => !hosted() || !self.tcWidgets.runs(el));
  // One that has run without giving what it should was something else: a filter's page, say.
  const isLost = (name) => !has(name) && (late || /lost|run/.test(asked.get(name)?.state));
  const lacking = (el) => ["host", el.dataset.widget].filter(isLost);

  function show() {
    for (const el of waiting()) {
      const notice = el.querySelector(".tc-widget-absent");
      if (!notice || lacking(el).length === 0) continue;
      notice.hidden = false;
      el.style.minHeight = ""; // the room reserved for it
      delete el.dataset.reserved;
      notice.querySelector("button").onclick = retry;
      const said = notice.querySelector("[role=status]");
      if (tries > 0) said.textContent = said.dataset.again.replace("{n}", tries);
    }
  }

  function retry() {
    tries += 1;
    for (const name of new Set(waiting().flatMap(lacking))) {
      const known = asked.get(name)?.src ?? [...document.scripts].find(({ src }) => nameOf(src) === name)?.src;
      if (!known) continue;
      const address = new URL(known);
      // Another address on the web: a wrong answer that was kept would do again.
      if (address.protocol.startsWith("http")) address.searchParams.set("again", tries);
      const script = document.createElement("script");
      script.src = address.href;
      asked.set(name, { src: known, state: "lost" });
      document.head.append(script);
    }
  }

  const heard = (state) => (event) => {
    if (event.target.tagName !== "SCRIPT" || !event.target.src) return;
    const name = nameOf(event.target.src);
    asked.set(name, { src: asked.get(name)?.src ?? event.target.src, state });
    if (document.readyState !== "loading") show();
  };
  document.addEventListener("error", heard("lost"), true);
  document.addEventListener("load", heard("run"), true);
  document.addEventListener("tc:widgets", show); // a script has put further ones on the page
  addEventListener("online", retry);
  document.addEventListener("DOMContentLoaded", () => {
    show();
    setTimeout(() => {
      late = true;
      show();
    }, LATE);
  });
})();
