// What the card asks: the grid, or the vote on its tiles one by one while a class votes; the curtain in their place once.

import { stopwatch } from "../shared/stopwatch.js";
import { ballotView } from "./ballot.js";
import { gridView } from "./grid.js";
import { switchOfView } from "./panels.js";
import { effort, nextGrid } from "./session.js";
import { votesOf, withVotes } from "./voting.js";

/**
 * `bet` is the element of the bet before the first round; `verify(picked, votes)` tells whether the answer is accepted; `proceed` goes on
 * behind the curtain. Returns { elements, show(work, mayFocus, again), refuse, focus, seconds, tiles, finished }; `again` is the round that is
 * being undone, whose ticks are shown once more.
 */
export function questionOf({ frame, tileset, sprites, bet, verify, proceed }) {
  const { root, announce, option } = frame;
  const watch = stopwatch(frame.signal);
  const grid = gridView({ sprites, tileset, bet, verify, proceed });
  const ballot = ballotView({ sprites, tileset, count, verify, announce });
  const turn = switchOfView(pickView);
  let asked = ""; // what is shown, to leave a half-answered grid alone

  const isVote = () => option("view") === "vote";
  const focus = () => (isVote() && !grid.finished ? ballot : grid).focus();

  function count(votes) {
    const { concept, session } = frame.work;
    frame.become({ concept, session: withVotes(session, concept, votes) });
  }

  function pickView() {
    frame.model.set("view", isVote() ? "grid" : "vote");
    frame.model.save_changes();
    (isVote() ? ballot : grid).focus();
  }

  function show({ concept, session }, mayFocus, again) {
    ask(concept, session, mayFocus, again);
    // The vote takes the grid's place while there is something to vote on.
    const voting = isVote() && asked !== "curtain" && !grid.finished;
    root.classList.toggle("tc-captcha--vote", voting);
    root.dataset.view = option("view");
    grid.element.hidden = voting;
    ballot.element.hidden = !voting;
    turn.show(isVote(), asked !== "curtain");
    if (voting) ballot.show(votesOf(session, concept), session);
  }

  function ask(concept, session, mayFocus, again) {
    const behind = session.revealed ? undefined : session.rounds.filter(({ verified }) => verified).at(-1);
    const tiles = behind ? null : nextGrid(session, tileset, concept, option("seed"));
    const wanted = behind ? "curtain" : `${concept} ${tiles?.join()}`;
    if (wanted === asked) return;
    asked = wanted;
    if (behind) {
      grid.reveal(behind, effort(session).refused, option("sources_url"), mayFocus);
      frame.whenIdle(() => ["later", "test"].forEach(sprites.warm));
    } else {
      grid.ask(tiles, concept, (tile) => again?.picked[again.grid.indexOf(tile)] === true);
      if (tiles) ballot.ask(tiles, concept, votesOf(session, concept));
      watch.restart();
    }
  }

  return {
    elements: [grid.element, ballot.element, turn.element],
    show,
    focus,
    refuse: () => grid.refuse(),
    seconds: () => watch.seconds(),
    get tiles() {
      return grid.tiles;
    },
    get finished() {
      return grid.finished;
    },
  };
}
