// Coming back to where one was: reload, back and forward scroll a page as soon as it is long enough, long before a lab
// has drawn what the device kept. So a lab's height is left with the page's entry in the history, and the lab's place in
// the page has that height from the start (page/reserve.js, which stands in the page itself).

const SETTLED = 300; // ms without a change of height: the browsers limit how often a state may be replaced

/** From now on, leave the height of `el`, a lab's place in the page, with the history. */
export function rememberHeight(el) {
  const views = [...document.querySelectorAll(".tc-widget")];
  const number = views.indexOf(el);
  let later = 0;

  function leave() {
    clearTimeout(later);
    const { width, height } = el.getBoundingClientRect();
    if (height === 0) return; // not on show: printing, say
    const state = { ...history.state };
    state.tcHeights = { ...state.tcHeights, [number]: [Math.round(width), Math.round(height)] };
    history.replaceState(state, "");
  }

  new ResizeObserver(() => {
    clearTimeout(later);
    later = setTimeout(leave, SETTLED);
  }).observe(el);
  addEventListener("hashchange", leave); // a link within the page makes an entry of its own
  addEventListener("pagehide", leave); // too late for a reload
}
