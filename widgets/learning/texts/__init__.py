"""Posts to be moderated, and the words that a model reads of them."""
