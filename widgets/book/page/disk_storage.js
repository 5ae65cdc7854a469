// Stands first in every page. From the disk, Chromium gives each page a process of its own, and now and then a page finds
// the storage empty that was full on the page before, and loses whatever it is given to keep: as long as what was just
// kept there is being written, it seems (version 156, a busy machine: 4 of 150 pages, up to a second after a click).
// Loaded once more, it finds all; were it too soon, then a second later. The tab's name outlives the page and tells what to
// expect; a new tab has none, and cannot know.
(() => {
  if (location.protocol !== "file:") return;
  const FULL = "tc-kept";
  const ONCE_MORE = "tc-kept-2"; // what it is while the page is loaded once more
  const isOurs = () => ["", FULL, ONCE_MORE].includes(window.name);
  const keeps = () => {
    try {
      return localStorage.length > 0;
    } catch {
      return false;
    }
  };
  const note = () => {
    if (isOurs()) window.name = keeps() ? FULL : "";
  };
  if ([FULL, ONCE_MORE].includes(window.name) && !keeps()) {
    const isFirst = window.name === FULL;
    window.name = isFirst ? ONCE_MORE : ""; // no third time: it may have been emptied elsewhere
    document.documentElement.style.display = "none"; // nobody begins on what goes
    setTimeout(() => location.reload(), isFirst ? 0 : 1000);
    setTimeout(() => document.documentElement.style.removeProperty("display"), 4000); // should it stay all the same
    return;
  }
  note();
  // As it comes to be kept, at once or a little later: what a page says while it is being left may come too late for the
  // next one.
  const noteNowAndThen = () => {
    note();
    setTimeout(note);
  };
  for (const act of ["load", "click", "keyup"]) addEventListener(act, noteNowAndThen);
  document.addEventListener("tc:storage", note);
})();
