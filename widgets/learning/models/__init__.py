"""The models that learn from labels."""
