/**
 * Suggestions below a search field: the editable combobox with list autocomplete of the WAI-ARIA
 * Authoring Practices. Focus stays in the field; the list says what would be opened.
 *
 *   <museum-combobox data-source="/api/v1/suggest" data-lang="vi" data-none="…" data-one="…" data-some="…"
 *                    data-recent="/di-san/da-tim.json" data-recently="…" data-erase="…" data-erased="…">
 *     <label for="q">…</label><input id="q" type="search" name="q">
 *   </museum-combobox>
 *
 * data-recent and the three after it are there for who is signed in. Without this script the field
 * is a plain search field.
 */
const PAUSE = 120;
/** While a word is being composed (Telex, a phone's keyboard) what stands there is not yet meant. */
const COMPOSING = 600;
/** Said once typing rests, not at every letter. */
const SETTLED = 700;
const SHORTEST = 2;
const MOST_KEPT = 60;
const RECENT_WHILE_TYPING = 3;
/** Pixels: room that a list is content with, room that it takes in any case, room below it. */
const ENOUGH = 352;
const LEAST = 132;
const EDGE = 8;

class MuseumCombobox extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input");
    if (!this.input || this.list) return;
    this.kept = new Map();
    this.recent = [];
    this.asked = 0;
    const label = this.querySelector("label").textContent;
    this.list = this.add("div", { className: "suggestions", id: `${this.input.id}-suggestions`, hidden: true, role: "listbox", label });
    this.status = this.add("span", { className: "visually-hidden", role: "status" });
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.list.id,
    })) this.input.setAttribute(name, value);
    this.input.addEventListener("input", (event) => this.later(event.isComposing ? COMPOSING : PAUSE));
    this.input.addEventListener("compositionend", () => this.later(PAUSE));
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("focus", () => this.greet());
    this.input.addEventListener("click", () => this.list.hidden && !this.input.value && this.greet());
    this.input.addEventListener("blur", () => this.close());
    // The field keeps the focus, whatever is pressed in the list; a finger may still scroll it.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.press(event));
    window.visualViewport?.addEventListener("resize", () => this.fit());
    if (document.activeElement === this.input) this.greet();
  }

  add(name, { role, label, ...properties }, parent = this) {
    const element = Object.assign(document.createElement(name), properties);
    if (role) element.setAttribute("role", role);
    if (label) element.setAttribute("aria-label", label);
    if (role === "option") element.setAttribute("aria-selected", "false");
    return parent.appendChild(element);
  }

  get text() {
    return this.input.value.trim();
  }

  get options() {
    return [...this.list.querySelectorAll("[role=option]")];
  }

  get active() {
    return this.list.querySelector("[aria-selected=true]");
  }

  /** Who comes to an empty field finds what they searched for lately. */
  async greet() {
    if (!this.dataset.recent) return;
    await this.remember();
    if (document.activeElement === this.input && !this.text) this.show([]);
  }

  async remember() {
    this.remembering ??= fetch(this.dataset.recent, { headers: { Accept: "application/json" } })
      .then((answer) => (answer.ok ? answer.json() : {}))
      .then(({ items = [], token = "" }) => Object.assign(this, { recent: items, token }))
      .catch(() => delete this.remembering);
    await this.remembering;
  }

  later(pause) {
    this.choose(null);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), pause);
  }

  /**
   * Asks for what stands in the field. An answer is dropped that comes after another was asked for,
   * or while one of the options shown is chosen: a list does not change under the finger.
   */
  async ask() {
    const number = ++this.asked;
    this.running?.abort();
    if (this.text.length < SHORTEST) return this.text || !this.recent.length ? this.close() : this.show([]);
    const asked = { q: this.input.value.trimStart(), lang: this.dataset.lang, limit: "8" };
    const query = new URLSearchParams(asked).toString();
    try {
      const groups = this.kept.get(query) ?? (await this.fetched(query));
      if (number === this.asked && document.activeElement === this.input && !this.active) this.show(groups);
    } catch (error) {
      // A lost network is told at the foot of the page; the field still searches.
      if (error.name !== "AbortError" && number === this.asked) this.close();
    }
  }

  async fetched(query) {
    this.running = new AbortController();
    const answer = await fetch(`${this.dataset.source}?${query}`, { signal: this.running.signal });
    if (!answer.ok) return [];
    const { groups = [] } = await answer.json();
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(query, groups);
    return groups;
  }

  show(groups) {
    this.list.replaceChildren();
    this.choose(null);
    const lately = this.lately();
    if (lately.length) this.group(this.dataset.recently, lately, { erasable: !this.text });
    for (const { label, items } of groups) this.group(label, items);
    const count = this.options.length - (lately.length && !this.text ? 1 : 0);
    if (count) this.open();
    else this.close();
    if (count || this.text) this.say(count > 1 ? `${count} ${this.dataset.some}` : count ? this.dataset.one : this.dataset.none);
  }

  lately() {
    if (!this.text) return this.recent.map(({ text, url }) => ({ title: text, url }));
    const typed = plain(this.text);
    const begun = this.recent.filter(({ text }) => plain(text).startsWith(typed) && plain(text) !== typed);
    return begun.slice(0, RECENT_WHILE_TYPING).map(({ text, url }) => ({ title: text, url }));
  }

  group(label, items, { erasable = false } = {}) {
    const box = this.add("div", { role: "group" }, this.list);
    const head = this.add("div", { role: "presentation", className: "suggestion-group", id: `${this.list.id}-group-${this.list.children.length}`, textContent: label }, box);
    box.setAttribute("aria-labelledby", head.id);
    for (const item of items) this.option(item, box);
    if (erasable) this.add("div", { ...this.optional(), className: "erase", textContent: this.dataset.erase }, box);
  }

  optional() {
    return { role: "option", id: `${this.list.id}-${this.options.length}` };
  }

  /** A link, so that it opens in another tab as links do; the name that was typed stands behind it. */
  option({ title, name, html, url, note, count }, box) {
    const option = this.add("a", { ...this.optional(), href: url, tabIndex: -1 }, box);
    const main = this.add("span", { className: "suggestion-name" }, option);
    const same = !html || name === title;
    if (same && html) main.append(...marked(html));
    else main.textContent = title;
    if (!same) this.add("span", { className: "suggestion-alias" }, option).append(...marked(html));
    // “Thế kỷ XVII” says itself what it is.
    const what = note && !title.startsWith(note) ? note : "";
    const told = [what, count && String(count)].filter(Boolean).join(" · ");
    if (told) this.add("span", { className: "suggestion-note", textContent: told }, option);
  }

  say(words) {
    clearTimeout(this.saying);
    this.saying = setTimeout(() => (this.status.textContent = words), SETTLED);
  }

  open() {
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.fit();
  }

  close() {
    clearTimeout(this.timer);
    clearTimeout(this.saying);
    this.asked++;
    this.list.hidden = true;
    this.status.textContent = "";
    this.input.setAttribute("aria-expanded", "false");
    this.choose(null);
  }

  /**
   * As high as the window has room below the field, above a phone's keyboard. A field too low for
   * that goes to the top of the window first.
   */
  fit() {
    if (this.list.hidden) return;
    this.list.style.removeProperty("--room");
    if (this.room() < Math.min(this.list.offsetHeight, ENOUGH)) this.scrollIntoView({ block: "start", behavior: "instant" });
    this.list.style.setProperty("--room", `${Math.max(LEAST, Math.floor(this.room()))}px`);
  }

  room() {
    const seen = window.visualViewport ?? { height: innerHeight, offsetTop: 0 };
    return seen.offsetTop + seen.height - this.input.getBoundingClientRect().bottom - EDGE;
  }

  choose(option) {
    this.active?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const open = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (event.altKey && event.key === "ArrowUp") this.close();
      else this.step(event.key === "ArrowDown" ? 1 : -1, event.altKey);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (!open) this.input.value = "";
      this.close();
    } else if (event.key === "Enter" && open && this.active) {
      event.preventDefault();
      this.active.click();
    } else if (event.key === "Enter") {
      this.close();
    } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) {
      this.choose(null);
    }
  }

  /** Up and down the list and round it; a closed list opens first, `still` without choosing. */
  async step(by, still) {
    if (this.list.hidden) {
      if (!this.options.length) await this.ask();
      else this.open();
      if (this.list.hidden || still) return;
    }
    const options = this.options;
    const at = options.indexOf(this.active);
    const next = at < 0 && by < 0 ? options.length - 1 : (at + by + options.length) % options.length;
    this.choose(options[next]);
  }

  press(event) {
    const option = event.target.closest("[role=option]");
    if (option?.classList.contains("erase")) this.erase();
    else if (option && !event.ctrlKey && !event.metaKey && !event.shiftKey) this.close();
  }

  async erase() {
    const answer = await fetch(this.dataset.recent, { method: "POST", headers: { "X-CSRFToken": this.token } }).catch(() => null);
    if (!answer?.ok) return;
    this.recent = [];
    this.list.replaceChildren();
    this.close();
    this.say(this.dataset.erased);
  }
}

/** Without marks, as search compares. */
function plain(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replace(/\s+/g, " ").trim();
}

/** The text of an answer with its marks as elements; any other markup is only text here. */
function marked(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return [...body.childNodes].map((node) => {
    if (node.nodeName !== "MARK") return node.textContent;
    return Object.assign(document.createElement("mark"), { textContent: node.textContent });
  });
}

customElements.define("museum-combobox", MuseumCombobox);
