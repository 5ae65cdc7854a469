// Runs in the measured page before anything of its own: what a reader waits for, and what moves under their eyes.
//
// lcp: when the largest part of the first screen was painted; blocking: of each task longer than 50 ms after the first
// paint, what goes beyond 50 ms; shift: layout shift as browsers report it, the worst window (gaps under 1 s, 5 s at most).
(() => {
  const found = { lcp: 0, paint: 0, shift: 0, tasks: [], moved: [] };
  let window_ = { value: 0, first: 0, last: 0 };

  // The plan of the page unfolds as one reads on: that is what it is for.
  const isPlan = ({ node }) => (node?.parentElement ?? node)?.closest?.(".bd-sidebar-secondary");

  function seeShift(entry) {
    // Nobody acts here: hadRecentInput is set for all that moves in the first half second of an emulated phone.
    if (entry.sources.length > 0 && entry.sources.every(isPlan)) return;
    const { startTime: at, value } = entry;
    if (at - window_.last > 1000 || at - window_.first > 5000) window_ = { value: 0, first: at, last: at };
    window_ = { ...window_, value: window_.value + value, last: at };
    found.shift = Math.max(found.shift, window_.value);
    for (const { node, previousRect: before, currentRect: after } of entry.sources) {
      const element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
      const name = element
        ? `${element.tagName.toLowerCase()}.${element.className.baseVal ?? element.className}`
        : "gone";
      found.moved.push({
        at: Math.round(at),
        value: Number(value.toFixed(4)),
        what: name.slice(0, 80),
        from: [before.x, before.y, before.width, before.height].map(Math.round),
        to: [after.x, after.y, after.width, after.height].map(Math.round),
      });
    }
  }

  const see = {
    "layout-shift": seeShift,
    "largest-contentful-paint": (entry) => {
      found.lcp = entry.startTime;
      found.what = entry.element ? `${entry.element.tagName.toLowerCase()}.${entry.element.className}` : "";
    },
    longtask: (entry) => found.tasks.push([Math.round(entry.startTime), Math.round(entry.duration)]),
    paint: (entry) => {
      if (entry.name === "first-contentful-paint") found.paint = entry.startTime;
    },
  };
  for (const [type, take] of Object.entries(see)) {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  }

  /** Once the page has loaded and, for a second, has fetched nothing and had no long task. */
  self.rest = async () => {
    let [before, since] = ["", 0];
    while (performance.now() - since < 1000) {
      const now = `${document.readyState} ${performance.getEntriesByType("resource").length} ${found.tasks.length}`;
      if (now !== before || document.readyState !== "complete") [before, since] = [now, performance.now()];
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  self.vitals = () => ({
    ...found,
    blocking: found.tasks
      .filter(([at, lasted]) => at + lasted > found.paint)
      .reduce((sum, [at, lasted]) => sum + Math.max(0, lasted - Math.max(50, found.paint - at)), 0),
    nodes: document.getElementsByTagName("*").length,
  });
})();
