"""Widgets on pages that have no kernel."""
