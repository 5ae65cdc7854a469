// Drawing tiles out of a sprite. A canvas per tile: cut exactly at the tile's edge at every zoom, and
// printed like an image, which a CSS background is not by default.

const LATE = 10_000; // ms after which a picture is missed, even if it may still come

/**
 * Sprites by name, from { name: url }. Each image is asked for only when first drawn or warmed up.
 * `changed(name)` is called when one has come, and when one is missed: refused, lost, or long in coming.
 */
export function spriteSheet(urls, size, { signal, changed }) {
  const sheets = new Map(); // name → { image, tries, missed, timer, waiting: Map(canvas → cell) }
  signal.addEventListener("abort", () => sheets.forEach(({ timer }) => void clearTimeout(timer)));

  function ask(name) {
    const sheet = sheets.get(name) ?? { tries: 0, missed: false, waiting: new Map() };
    const image = new Image();
    const settle = (missed) => {
      if (sheet.image !== image) return; // asked for again meanwhile
      clearTimeout(sheet.timer);
      sheet.missed = missed;
      if (!missed) for (const [canvas, cell] of sheet.waiting) paint(image, canvas, cell);
      if (!missed) sheet.waiting.clear();
      changed(name);
    };
    clearTimeout(sheet.timer);
    sheet.image = image;
    sheet.timer = setTimeout(settle, LATE, true);
    sheets.set(name, sheet);
    image.decoding = "async";
    image.onload = () => settle(false);
    image.onerror = () => settle(true);
    image.src = sheet.tries > 0 ? afresh(urls[name], sheet.tries) : urls[name];
    sheet.tries += 1;
  }

  function sheetOf(name) {
    if (!sheets.has(name)) ask(name);
    return sheets.get(name);
  }

  function paint(image, canvas, { column, row }) {
    canvas.getContext("2d").drawImage(image, column * size, row * size, size, size, 0, 0, size, size);
  }

  return {
    /** Draw cell { sprite, column, row } onto `canvas`, now or as soon as its sprite is there. */
    draw(canvas, cell) {
      if (canvas.width !== size || canvas.height !== size) canvas.width = canvas.height = size;
      for (const { waiting } of sheets.values()) waiting.delete(canvas); // it shows something else now
      const { image, waiting } = sheetOf(cell.sprite);
      if (image.complete && image.naturalWidth > 0) paint(image, canvas, cell);
      else {
        canvas.getContext("2d").clearRect(0, 0, size, size); // never leave an earlier tile in place
        waiting.set(canvas, cell);
      }
    },
    warm: (name) => void sheetOf(name),
    /** Ask again for what is missed. */
    retry() {
      for (const [name, { missed }] of sheets) if (missed) ask(name);
    },
    /** Of the tiles drawn within `element`: "there", "coming" while one is not, "missed" where one is. */
    stateOf(element) {
      const lacking = [...sheets.values()].filter(({ waiting }) =>
        [...waiting.keys()].some((canvas) => element.contains(canvas)),
      );
      return lacking.length === 0 ? "there" : lacking.some(({ missed }) => missed) ? "missed" : "coming";
    },
  };
}

/** The address of what was asked for in vain: another one on the web, or a wrong answer that was kept would do again. */
function afresh(url, tries) {
  const address = new URL(url, document.baseURI);
  if (address.protocol.startsWith("http")) address.searchParams.set("again", tries);
  return address.href;
}
