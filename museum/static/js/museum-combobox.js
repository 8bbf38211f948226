/**
 * Suggestions below a search field, as an ARIA combobox with a list box.
 *
 *   <museum-combobox data-source="/api/v1/suggest" data-lang="vi" data-none="…" data-some="…">
 *     <label for="q">…</label><input id="q" type="search" name="q">
 *   </museum-combobox>
 *
 * Without this script the field is a plain search field.
 */
const PAUSE = 120;
const SHORTEST = 2;

class MuseumCombobox extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input");
    if (!this.input) return;
    this.list = this.appendChild(document.createElement("div"));
    this.list.className = "suggestions";
    this.list.id = `${this.input.id}-suggestions`;
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.querySelector("label").textContent);
    this.status = this.appendChild(document.createElement("span"));
    this.status.className = "visually-hidden";
    this.status.setAttribute("role", "status");
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.list.id,
    })) this.input.setAttribute(name, value);
    this.input.addEventListener("input", () => this.later());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => this.press(event));
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(this.input.value.trim()), PAUSE);
  }

  async ask(text) {
    this.running?.abort();
    if (text.length < SHORTEST) {
      this.list.replaceChildren();
      return this.close();
    }
    this.running = new AbortController();
    const query = new URLSearchParams({ q: text, lang: this.dataset.lang, limit: "8" });
    try {
      const answer = await fetch(`${this.dataset.source}?${query}`, { signal: this.running.signal });
      if (answer.ok) this.show((await answer.json()).groups ?? []);
    } catch (error) {
      if (error.name !== "AbortError") this.close();
    }
  }

  show(groups) {
    this.list.replaceChildren();
    let count = 0;
    for (const group of groups) {
      const box = this.list.appendChild(document.createElement("div"));
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", group.label);
      const head = box.appendChild(document.createElement("div"));
      head.setAttribute("role", "presentation");
      head.textContent = group.label;
      for (const item of group.items) box.append(this.option(item, count++));
    }
    if (count) this.open();
    else this.close();
    this.status.textContent = count ? `${count} ${this.dataset.some}` : this.dataset.none;
  }

  open() {
    this.at = -1;
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.input.removeAttribute("aria-activedescendant");
  }

  option(item, number) {
    const option = document.createElement("div");
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.id = `${this.list.id}-${number}`;
    option.dataset.url = item.url;
    option.textContent = item.title ?? item.name;
    return option;
  }

  key(event) {
    const options = [...this.list.querySelectorAll("[role=option]")];
    if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length) {
      event.preventDefault();
      if (this.list.hidden) this.open();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.at = (this.at + step + options.length + (this.at < 0 && step < 0 ? 1 : 0)) % options.length;
      options.forEach((option, index) => option.setAttribute("aria-selected", String(index === this.at)));
      options[this.at].scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", options[this.at].id);
    } else if (event.key === "Enter" && this.at >= 0 && !this.list.hidden) {
      event.preventDefault();
      location.assign(options[this.at].dataset.url);
    }
  }

  press(event) {
    const option = event.target.closest("[role=option]");
    event.preventDefault();
    if (option) location.assign(option.dataset.url);
  }

  close() {
    clearTimeout(this.timer);
    this.list.hidden = true;
    this.at = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

customElements.define("museum-combobox", MuseumCombobox);
