// Runs in the measured page before anything of its own: notes when the grid can be used.
//
// Usable means nine `button[data-tile]`, each with its picture: a canvas onto which an image was drawn, or an
// image that has arrived. Times are performance.now(), counted from the start of the navigation, and read once
// the frame that shows the grid was painted: no round trip to Python is in them.
(() => {
  const TILES = 9;
  const GIVE_UP = 60_000; // ms
  const drawn = new WeakSet();
  const { drawImage } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.drawImage = function (...args) {
    drawn.add(this.canvas);
    return drawImage.apply(this, args);
  };

  // A message posted from a frame's callback is delivered once that frame was painted.
  function afterThisFrame(callback) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => callback(performance.now());
    port2.postMessage(null);
  }

  function pictured(button) {
    const canvas = button.querySelector("canvas");
    if (canvas) return drawn.has(canvas);
    const image = button.querySelector("img, image");
    return image?.complete && image.naturalWidth > 0;
  }

  const usable = new Promise((resolve, reject) => {
    requestAnimationFrame(function look(now) {
      const buttons = [...document.querySelectorAll("button[data-tile]")];
      if (buttons.length >= TILES && buttons.slice(0, TILES).every(pictured)) afterThisFrame(resolve);
      else if (now < GIVE_UP) requestAnimationFrame(look);
      else reject(new Error(`no usable grid after 60 s: ${buttons.length} tiles, none or not all with a picture`));
    });
  });
  usable.catch(() => {}); // the benchmark awaits it and reports the failure

  self.bench = {
    usable,
    painted: () => new Promise((resolve) => requestAnimationFrame(() => afterThisFrame(resolve))),
  };
})();
