// « J’ai lu ce chapitre »: kept when the reader says so, and only then.

import { forEachOnPage, slotOnPage } from "../page/keeping.js";

function setUp(root) {
  const box = root.querySelector(".tc-reading__box");
  const refused = root.querySelector(".tc-reading__refused");
  const place = slotOnPage(root.dataset.key, (value) => value === true, refused);

  function restore() {
    box.checked = place.value !== null;
  }

  box.addEventListener("change", () => {
    if (box.checked) place.keep(true);
    else place.forget();
  });
  restore();
  root.hidden = false;
  place.follow(restore);
}

forEachOnPage(".tc-reading", setUp);
