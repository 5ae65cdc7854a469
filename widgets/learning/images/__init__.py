"""Pictures to look at and learn from: street scenes and their tiles, handwritten digits, and their files in assets/."""
