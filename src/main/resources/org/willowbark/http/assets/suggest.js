
// Suggestions while typing: a combobox with a list to choose from by hand, as WAI-ARIA describes it.
// What is typed goes to our own server alone, in the body of a request, and is kept by nobody.
for (const list of document.querySelectorAll(".suggestions")) {
  const WAIT_MILLIS = 150;
  const LENGTH_MIN = 2;
  const LENGTH_MAX = 120;
  const input = list.parentElement.querySelector("input");
  const status = document.createElement("p");
  status.className = "hidden";
  status.setAttribute("role", "status");
  list.after(status);
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", list.dataset.label);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  let timer;
  let asking;
  let active = -1;

  const isOpen = () => list.childElementCount > 0;

  const activate = (at) => {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = at;
    const option = list.children[at];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };

  const stop = () => {
    clearTimeout(timer);
    asking?.abort();
  };

  const close = () => {
    stop();
    activate(-1);
    list.replaceChildren();
    status.textContent = "";
    input.setAttribute("aria-expanded", "false");
  };

  const choose = (option) => {
    input.value = option.dataset.text;
    close();
    input.form.requestSubmit();
  };

  const show = (suggestions) => {
    activate(-1);
    list.replaceChildren(
      ...suggestions.map(({ text, beside }, at) => {
        const option = document.createElement("div");
        option.id = `${list.id}-${at}`;
        option.dataset.text = text;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.append(text);
        if (beside) {
          const other = document.createElement("span");
          other.textContent = beside;
          option.append(" ", other);
        }
        return option;
      }),
    );
    const count = suggestions.length;
    input.setAttribute("aria-expanded", String(count > 0));
    status.textContent =
      count === 0 ? "" : (count === 1 ? list.dataset.one : list.dataset.other).replace("#", count);
  };

  const ask = async () => {
    const q = input.value;
    asking = new AbortController();
    try {
      const answer = await fetch("/api/suggest", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ q }),
        signal: asking.signal,
      });
      if (!answer.ok) return close();
      const { suggestions } = await answer.json();
      if (input.value === q && document.activeElement === input) show(suggestions);
    } catch (error) {
      // A page without suggestions is whole; only what is out of date goes.
      if (error.name !== "AbortError") close();
    }
  };

  input.addEventListener("input", (event) => {
    stop();
    const length = input.value.trim().length;
    if (event.isComposing) return;
    if (length < LENGTH_MIN || input.value.length > LENGTH_MAX) return close();
    timer = setTimeout(ask, WAIT_MILLIS);
  });
  input.addEventListener("compositionend", () => input.dispatchEvent(new Event("input")));

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const last = list.childElementCount - 1;
    switch (event.key) {
      case "ArrowDown":
        if (!isOpen()) return;
        activate(active === last ? -1 : active + 1);
        break;
      case "ArrowUp":
        if (!isOpen()) return;
        activate(active === -1 ? last : active - 1);
        break;
      case "Enter":
        if (active < 0) return close();
        choose(list.children[active]);
        break;
      case "Escape":
        if (isOpen()) close();
        else input.value = "";
        break;
      case "Tab":
        return close();
      case "ArrowLeft":
      case "ArrowRight":
      case "Home":
      case "End":
        return activate(-1);
      default:
        return;
    }
    event.preventDefault();
  });

  // The focus stays where the words are.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) choose(option);
  });
  input.addEventListener("blur", close);
  input.form.addEventListener("submit", close);
  // Back from the results, the list is not open any more.
  addEventListener("pagehide", close);
}
