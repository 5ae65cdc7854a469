"""« La file de modération »: a queue of posts, a rule book, and a classifier that learns from one's decisions."""

from widgets.labs.moderation.moderation import ModerationLab

__all__ = ["ModerationLab"]
