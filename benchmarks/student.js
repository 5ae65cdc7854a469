// A careful student at work on the lab, from inside the page: no round trip to Python is timed.
//
// `truth` says for each tile whether it shows the concept. Answers grids until `last` labels are given (or no
// tile is left) and returns, for each press of « Vérifier », { labels, known, painted }: the labels after it, and
// the milliseconds from the click to the new accuracy on the lab's root and to the frame that shows it.
async ({ truth, last }) => {
  const GIVE_UP = 20_000; // ms
  const REFUSED = "« Vérifier » gave no labels: grid refused? Tiles newer than the built page (run `make book`)?";
  const root = document.querySelector("[data-labels]");
  const button = (text) =>
    [...root.querySelectorAll("button")].find(
      (found) => found.textContent.trim().startsWith(text) && found.checkVisibility() && !found.disabled,
    );
  const changed = () =>
    new Promise((resolve, reject) => {
      const watch = new MutationObserver(() => resolve(watch.disconnect()));
      watch.observe(root, { attributes: true, attributeFilter: ["data-labels"] });
      setTimeout(() => reject(new Error(REFUSED)), GIVE_UP);
    });
  // People think between two grids, and the page may use that time; a benchmark must leave it some.
  const pause = () => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 20), { timeout: 1000 }));

  const rounds = [];
  while (Number(root.dataset.labels) < last) {
    button("Continuer")?.click();
    await bench.painted();
    const tiles = [...root.querySelectorAll("button[data-tile]:enabled")].filter((tile) => tile.checkVisibility());
    if (tiles.length !== 9) break;
    for (const tile of tiles) {
      if ((tile.getAttribute("aria-pressed") === "true") !== truth[tile.dataset.tile]) tile.click();
    }
    await bench.painted();
    await pause();

    const before = root.dataset.labels;
    const verify = button("Vérifier");
    const start = performance.now();
    verify.click();
    if (root.dataset.labels === before) await changed();
    const known = performance.now() - start;
    const painted = (await bench.painted()) - start;
    rounds.push({ labels: Number(root.dataset.labels), known, painted, accuracy: Number(root.dataset.accuracy) });
  }
  return rounds;
};
