// Stands in the page right after the place of what a script will draw, and gives that place its height before the page is
// shown: what follows is then where it will stay. Where nothing runs, nothing is reserved.
{
  const { heights, coming } = document.currentScript.dataset;
  const after = document.currentScript;
  const place = after.previousElementSibling;
  const { width } = place.getBoundingClientRect();
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

  // Back on the page: the height that was left here (place.js).
  const number = [...document.querySelectorAll(".tc-widget")].indexOf(place);
  const [widthThen, heightThen] = history.state?.tcHeights?.[number] ?? [];
  const isBack = widthThen === Math.round(width);

  /** The height at this width, in proportion between those measured (reserve.py). */
  const measured = () => {
    const known = JSON.parse(heights);
    const wide = width / rem;
    const next = known.findIndex(([w]) => w >= wide);
    if (next < 1) return (known.at(next)?.[1] ?? 0) * rem;
    const [[w0, h0], [w1, h1]] = known.slice(next - 1, next + 1);
    return (h0 + ((h1 - h0) * (wide - w0)) / (w1 - w0)) * rem;
  };

  const height = isBack ? heightThen : Math.round(measured());
  if (height > 0) {
    place.dataset.reserved = coming;
    place.style.minHeight = `${height}px`;
    if (isBack) place.style.overflowAnchor = "none";

    const acts = ["pointerdown", "keydown", "wheel"];
    const isThere = ({ dataset }) => "mounted" in dataset || "ready" in dataset;
    const release = () => {
      for (const act of acts) removeEventListener(act, releaseOnceThere, true);
      const { style, dataset } = after.previousElementSibling; // a saved page has had its place drawn anew
      style.minHeight = style.overflowAnchor = "";
      delete dataset.reserved;
    };
    // At the reader's own act: a place that has grown smaller since would move the page under their eyes.
    const releaseOnceThere = () => isThere(after.previousElementSibling) && release();
    for (const act of acts) addEventListener(act, releaseOnceThere, { capture: true, passive: true });
    // What has not come by now leaves no hole.
    addEventListener("load", () => setTimeout(() => isThere(after.previousElementSibling) || release(), 10000));
  } else {
    delete place.dataset.reserved;
  }
}
