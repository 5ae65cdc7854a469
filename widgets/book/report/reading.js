// « J’ai lu ce chapitre »: kept when the reader says so, and only then.

import { read } from "../../labs/shared/storage.js";
import { forEachOnPage, forget, isRefused, keep, onAnyChange } from "../page/keeping.js";

function setUp(root) {
  const { key } = root.dataset;
  const box = root.querySelector(".tc-reading__box");
  const refused = root.querySelector(".tc-reading__refused");

  function restore() {
    if (!isRefused()) box.checked = read(key, (value) => value === true) !== null;
  }

  box.addEventListener("change", () => {
    if (box.checked) keep(key, true, refused);
    else forget(key);
  });
  restore();
  root.hidden = false;
  onAnyChange(restore);
}

forEachOnPage(".tc-reading", setUp);
