// What goes on with the index is shown as it goes on; without this, loading the page again shows it.
"use strict";

const panel = document.getElementById("run");

const look = () =>
  fetch("/editor/run" + location.search, { redirect: "error" })
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
    .then((html) => {
      const now = new DOMParser().parseFromString(html, "text/html").getElementById("run");
      // At its end the numbers on the whole page are others.
      if (now.dataset.seconds === undefined) return location.reload();
      panel.dataset.seconds = now.dataset.seconds;
      panel.replaceChildren(...now.childNodes);
      panel.querySelector(".reload")?.remove();
      lookAgain();
    })
    .catch(() => {}); // Logged out, or the server is gone: what was shown last stays.

const lookAgain = () => {
  if (panel?.dataset.seconds) setTimeout(look, panel.dataset.seconds * 1000);
};

lookAgain();
