"""What has become of all codes that came in: a receipt that balances."""

from __future__ import annotations

from dataclasses import dataclass

from widgets.cli.console import count
from widgets.learning.arguments import grouped


@dataclass
class Receipt:
    """How many codes were found, by what became of them; lines without a code are no fault."""

    counted: int = 0
    doubles: int = 0
    others: int = 0
    unreadable: int = 0
    without_code: int = 0
    noun: str = "code"

    @property
    def found(self) -> int:
        return self.counted + self.doubles + self.others + self.unreadable

    def __str__(self) -> str:
        parts = [
            count(self.counted, "compté"),
            f"{grouped(self.doubles)} en double",
            f"{grouped(self.others)} sur un autre concept",
            count(self.unreadable, "illisible"),
        ]
        lines = f" {count(self.without_code, 'ligne')} sans code." if self.without_code else ""
        return f"Reçu\u00a0: {count(self.found, self.noun)} {'trouvés' if self.found > 1 else 'trouvé'}, {', '.join(parts)}.{lines}"
