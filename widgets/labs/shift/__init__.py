"""Une journée au clic."""

from widgets.labs.shift.shift import ShiftLab

__all__ = ["ShiftLab"]
