"""The reference of the Python library, as a page."""
