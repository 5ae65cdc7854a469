"""Whether a device has all that the book needs."""
