"""Street scenes: a camera and a canvas, the parts painted on it, weather and photograph, all composed in `scenes`."""
