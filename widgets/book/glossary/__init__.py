"""Definitions under the reader's finger, and the way back from each of them."""
