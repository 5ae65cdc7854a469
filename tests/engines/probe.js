// Stands first in the head of each page that an engine opens: what goes wrong there, told alike by all engines.
(() => {
  const said = [];
  const say = (kind, text) => said.push(`${kind}: ${text}`);
  for (const name of ["error", "warn"]) {
    const own = console[name];
    console[name] = (...all) => {
      say(name, all.map(String).join(" "));
      own.apply(console, all);
    };
  }
  addEventListener(
    "error",
    ({ message, target }) => say("error", message || `${target.tagName} ${target.src || target.href}`),
    true,
  );
  addEventListener("unhandledrejection", ({ reason }) => say("rejection", reason));
  document.addEventListener("securitypolicyviolation", ({ blockedURI }) => say("policy", blockedURI));
  window.print = () => {
    window.tcPrinted = (window.tcPrinted || 0) + 1;
    dispatchEvent(new Event("beforeprint"));
  };

  const ours = [location.origin, "file:", "blob:", "data:"];
  const frame = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  const started = (el) =>
    el.querySelector(".tc-lab, .tc-widget-trouble") || !el.querySelector("script.tc-widget-state");

  /** When all labs have started: what was said, asked of others, started and drawn too wide, with every detail unfolded. */
  window.tcLook = async () => {
    const labs = [...document.querySelectorAll(".tc-widget[data-widget]")];
    for (let waited = 0; waited < 400 && !labs.every(started); waited += 1)
      await new Promise((on) => setTimeout(on, 25));
    for (const details of document.querySelectorAll("details")) details.open = true;
    await frame();
    const asked = performance.getEntriesByType("resource").map(({ name }) => name);
    const { scrollWidth } = document.documentElement;
    return {
      said,
      foreign: asked.filter((name) => !ours.some((start) => name.startsWith(start))),
      dead: labs.filter((el) => !el.querySelector(".tc-lab")).map((el) => el.dataset.widget),
      wide: scrollWidth > innerWidth ? [`${scrollWidth} px of ${innerWidth}`, ...sticking()] : [],
      moving: document.getAnimations().filter(({ playState }) => playState === "running").length,
      title: document.querySelector("h1") !== null,
    };
  };

  function sticking() {
    const scrolls = (el) =>
      el !== document.body && (getComputedStyle(el).overflowX !== "visible" || scrolls(el.parentElement));
    return [...document.querySelectorAll("article *, header *")]
      .filter((el) => el.getBoundingClientRect().right > innerWidth + 1 && !scrolls(el.parentElement))
      .map((el) => `${el.tagName}.${el.className}`);
  }

  /** Time passes ten times as fast from now on. */
  window.tcHurry = () => {
    const [date, clock, later, often] = [Date.now, performance.now.bind(performance), setTimeout, setInterval];
    const [day, start] = [date(), clock()];
    Date.now = () => day + (date() - day) * 10;
    performance.now = () => start + (clock() - start) * 10;
    window.setTimeout = (task, wait, ...rest) => later(task, (wait || 0) / 10, ...rest);
    window.setInterval = (task, wait, ...rest) => often(task, (wait || 0) / 10, ...rest);
  };
})();
