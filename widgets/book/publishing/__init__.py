"""The built book out in the world: its address, metadata, previews, a page for missing addresses."""
