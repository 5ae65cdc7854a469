"""« La file de modération » running in a page with a model but no kernel."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.labs.stage import LabOnPage, put_on
from widgets.labs.moderation import ModerationLab
from widgets.learning.texts.posts import read_posts

ANSWERS = """for (let done = 0; done < given.count; done += 1) {
    const post = root.querySelector("[data-post]").dataset.post;
    await press(() => named(given.remove.includes(post) === given.right ? "Retirer" : "Garder"));
}"""


def to_remove() -> list[str]:
    """The posts of the queue that the rule book, as it stands when they come, has removed."""
    posts = read_posts()
    later = [post for post, entry in posts["second"].items() if "breaks" in entry and "allowed_later" not in entry]
    return [post for post, entry in posts["first"].items() if "breaks" in entry] + later


class Lab(LabOnPage):
    name = "La file de modération"

    def decide(self, count: int = 1, *, right: bool = True) -> None:
        """Judge the next posts by the rule book, or the other way round."""
        self.play(ANSWERS, {"count": count, "remove": to_remove(), "right": right})

    def act_alone(self, percent: int) -> None:
        """Move the slider of the pre-sorting."""
        self.root.locator("input[type=range]").fill(str(percent))
        self.root.locator("input[type=range]").dispatch_event("change")


def show(page: Page, **options: object) -> Lab:
    put_on(page, ModerationLab(**options))
    return Lab(page)
