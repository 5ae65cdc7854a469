// Stands first in each page, in words that any browser reads: one that is older than assets/browsers.yml says so, and
// starts nothing of ours (host.js and keeping.js look at the mark). Together these two came with the oldest of them:
// Chrome 92 has the first, Firefox 98 the second, Safari 15.4 both (tests/oldest holds that to MDN's table).
(function () {
  if (Array.prototype.at && window.HTMLDialogElement) return;
  document.documentElement.setAttribute("data-old", "");

  function say(place) {
    var sentence = document.createElement("p");
    sentence.className = "tc-widget-trouble";
    sentence.appendChild(document.createTextNode("{words}"));
    place.insertBefore(sentence, place.firstChild);
  }

  document.addEventListener("DOMContentLoaded", function () {
    var rooms = document.getElementsByClassName("tc-room__start");
    var widgets = document.getElementsByClassName("tc-widget");
    var at;
    for (at = 0; at < rooms.length; at += 1) {
      rooms[at].parentNode.setAttribute("data-verdict", "bad");
      rooms[at].textContent = "";
      say(rooms[at]);
    }
    for (at = 0; at < widgets.length; at += 1) say(widgets[at]);
    say(document.getElementsByTagName("article")[0] || document.body);
  });
})();
