"""Figures and their sources: citations in the text, and the list that they lead to."""
