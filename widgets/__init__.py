"""Widgets, learning code and book machinery of « Le travail du clic »."""
