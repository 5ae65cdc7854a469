"""One module per picture: `three_families.py` is `:::{picture} three-families`. See `gallery.py`."""
