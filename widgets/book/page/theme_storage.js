// Stands before each of the theme's scripts, which would stop at the first storage that is refused, and with them the
// menu, the search and the outline: what the browser refuses to keep, they keep for as long as the page is open. Only
// they see these two: our own scripts still learn that storage is refused, and say so.
(() => {
  const lenient = (name) => {
    const said = new Map(); // all that was to be kept
    const refused = new Set(); // what of it was not
    return {
      getItem(key) {
        try {
          if (!refused.has(key)) return self[name].getItem(key);
        } catch {} // what was said then stands in for what is kept
        return said.get(key) ?? null;
      },
      setItem(key, value) {
        said.set(key, String(value));
        try {
          self[name].setItem(key, value);
          refused.delete(key);
        } catch {
          refused.add(key);
        }
      },
      removeItem(key) {
        said.delete(key);
        refused.delete(key);
        try {
          self[name].removeItem(key);
        } catch {} // nothing was kept
      },
    };
  };
  self.themeLocalStorage ??= lenient("localStorage");
  self.themeSessionStorage ??= lenient("sessionStorage");
})();
