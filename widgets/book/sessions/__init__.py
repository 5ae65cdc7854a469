"""The lesson's plans: as tables in the guide, and as screens to project."""
