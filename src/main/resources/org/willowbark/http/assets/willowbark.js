// Everything works without this; it only spares a page.
"use strict";

// "Was this page useful?" is answered in place.
document.querySelector(".useful")?.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target;
  const fields = new URLSearchParams(new FormData(form, event.submitter));
  fetch(form.action, { method: "POST", body: fields, redirect: "manual" })
    .then(() => {
      const thanks = form.querySelector(".useful-thanks");
      form.querySelector("fieldset").remove();
      thanks.textContent = thanks.dataset.thanks;
      thanks.tabIndex = -1;
      thanks.focus();
    })
    .catch(() => form.submit());
});
