/**
 * Turns the pages of a document: one at a time, two facing each other, or all below one another.
 *
 *   <museum-reader data-direction="right-to-left" data-facing data-failed="…">
 *     <form class="within" action="/di-san/…/doc/ASSET/">…</form> <div data-found-here></div>
 *     <details class="contents">… <ol class="folios"><li><a href="/…?trang=2#to-12" data-to="12">…</a></li></ol></details>
 *     <div class="tools" hidden><button data-act="previous">…</button> <p role="status"></p> …</div>
 *     <museum-gallery class="leaves"><section class="folio" id="to-12" data-leaf="12">…</section> …</museum-gallery>
 *   </museum-reader>
 *
 * Pages that are not here yet come from the address beside their name. `#to-12` is a page,
 * `#to-12-d3` a line of it: the address follows what is read, and leads back to it. Arrow keys turn
 * the way the book does. Without this script all pages stand below one another, part by part.
 */
const WHERE = /^#to-(\d+)(?:-d(\d+))?$/;
const SWIPE = 60;
const WIDE = "(width >= 48rem)";

class MuseumReader extends HTMLElement {
  connectedCallback() {
    if (this.tools) return;
    this.tools = this.querySelector(".tools");
    this.leaves = this.querySelector(".leaves");
    this.places = [...this.querySelectorAll(".folios a[data-to]")];
    this.keys = this.places.map((place) => place.dataset.to);
    if (!this.keys.length) return;
    this.said = this.tools.querySelector("[role=status]");
    for (const button of this.tools.querySelectorAll("[data-act]")) {
      button.addEventListener("click", () => button.getAttribute("aria-disabled") !== "true" && this[button.dataset.act]());
    }
    this.addEventListener("click", (event) => this.clicked(event));
    this.addEventListener("keydown", (event) => this.pressed(event));
    for (const name of ["mouseover", "focusin"]) this.addEventListener(name, (event) => this.pointed(event.target));
    this.querySelector(".within")?.addEventListener("submit", (event) => this.asked(event));
    this.swiped();
    addEventListener("hashchange", (this.onHash = () => this.follow(true)));
    this.tools.hidden = false;
    this.querySelector(".pager")?.setAttribute("hidden", "");
    const first = this.leaves.querySelector(".folio").dataset.leaf;
    this.at = this.keys.indexOf(first);
    if (!this.follow(false)) this.show();
  }

  disconnectedCallback() {
    removeEventListener("hashchange", this.onHash);
  }

  /** Goes where the address says; false when that is not here. */
  follow(moved) {
    const [, key, line] = WHERE.exec(location.hash) ?? [];
    const at = this.keys.indexOf(key);
    if (at < 0) return false;
    this.turnTo(at, { line, focus: moved || Boolean(line) });
    return true;
  }

  get step() {
    return this.hasAttribute("data-two") ? 2 : 1;
  }

  /** The pages that are seen: with two, the cover stands alone and the others face each other. */
  get seen() {
    if (this.step === 1) return [this.at];
    const first = this.at === 0 ? 0 : this.at - ((this.at + 1) % 2);
    return first === 0 ? [0] : [first, first + 1].filter((at) => at < this.keys.length);
  }

  previous() {
    this.turnTo(this.seen[0] - 1, { mark: true });
  }

  next() {
    this.turnTo(this.seen.at(-1) + 1, { mark: true });
  }

  two() {
    this.toggleAttribute("data-two");
    this.removeAttribute("data-all");
    this.turnTo(this.at);
  }

  all() {
    this.toggleAttribute("data-all");
    this.removeAttribute("data-two");
    this.turnTo(this.at);
  }

  async turnTo(at, { line = null, focus = false, mark = false } = {}) {
    if (at < 0 || at >= this.keys.length) return;
    const before = this.at;
    this.at = at;
    try {
      for (const each of this.seen) await this.bring(each);
    } catch {
      if (this.at === at) this.at = before;
      this.said.textContent = this.dataset.failed;
      return;
    }
    if (this.at !== at) return;
    this.show();
    const leaf = this.leaf(at);
    if (mark) history.replaceState(history.state, "", `#to-${this.keys[at]}`);
    if (!focus) return;
    const target = (line && leaf.querySelector(`#to-${this.keys[at]}-d${line}`)) || leaf;
    target.scrollIntoView({ block: "nearest" });
    if (line) this.pointed(target);
    (line ? target.querySelector("a") : leaf).focus({ preventScroll: true });
  }

  leaf(at) {
    return this.leaves.querySelector(`.folio[data-leaf="${this.keys[at]}"]`);
  }

  /** Fetches the part of the document that a page is in, unless it is here. */
  async bring(at) {
    if (this.leaf(at)) return;
    const answer = await fetch(this.places[at].href, { credentials: "same-origin" });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const sheet of page.querySelectorAll('body link[rel="stylesheet"]')) document.body.append(document.adoptNode(sheet));
    for (const leaf of page.querySelectorAll(".folio")) {
      const place = this.keys.indexOf(leaf.dataset.leaf);
      if (place < 0 || this.leaf(place)) continue;
      const following = [...this.leaves.querySelectorAll(".folio")].find((other) => this.keys.indexOf(other.dataset.leaf) > place);
      this.leaves.insertBefore(document.adoptNode(leaf), following ?? this.leaves.querySelector("template"));
    }
    this.leaves.gather?.();
    if (!this.leaf(at)) throw new Error("404");
  }

  show() {
    const { seen } = this;
    const all = this.hasAttribute("data-all");
    const held = document.activeElement?.closest(".folio");
    this.toggleAttribute("data-single", seen.length === 1);
    for (const leaf of this.leaves.querySelectorAll(".folio")) {
      leaf.hidden = !all && !seen.includes(this.keys.indexOf(leaf.dataset.leaf));
    }
    // A keyboard that stood on a page that went stands on the one that came.
    if (held?.hidden && this.contains(held)) this.leaf(this.at).focus({ preventScroll: true });
    this.places.forEach((place, at) => {
      if (seen.includes(at)) place.setAttribute("aria-current", "true");
      else place.removeAttribute("aria-current");
    });
    const names = seen.map((at) => this.places[at].textContent.trim());
    this.said.textContent = `${names.join(" · ")} (${seen.map((at) => at + 1).join("–")} / ${this.keys.length})`;
    this.press("two", this.hasAttribute("data-two"));
    this.press("all", all);
    this.able("previous", seen[0] > 0);
    this.able("next", seen.at(-1) < this.keys.length - 1);
  }

  press(name, pressed) {
    this.tools.querySelector(`[data-act="${name}"]`)?.setAttribute("aria-pressed", String(pressed));
  }

  able(name, able) {
    this.tools.querySelector(`[data-act="${name}"]`).setAttribute("aria-disabled", String(!able));
  }

  clicked(event) {
    const link = event.target.closest("a[href]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const [, key, line] = WHERE.exec(link.hash) ?? [];
    const at = this.keys.indexOf(key);
    if (at < 0) return;
    event.preventDefault();
    history.pushState(null, "", link.hash);
    this.turnTo(at, { line, focus: true });
  }

  pressed(event) {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!way || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, dialog, .folios")) return;
    event.preventDefault();
    this.turn(way);
  }

  /** -1 is to the left, 1 to the right; a book from right to left goes on to the left. */
  turn(way) {
    const onward = this.dataset.direction === "right-to-left" ? -way : way;
    if (onward > 0) this.next();
    else this.previous();
  }

  swiped() {
    let from = null;
    this.leaves.addEventListener("touchstart", ({ touches }) => {
      from = touches.length === 1 ? { x: touches[0].clientX, y: touches[0].clientY } : null;
    }, { passive: true });
    this.leaves.addEventListener("touchend", (event) => {
      if (!from || event.target.closest("dialog") || visualViewport?.scale > 1) return;
      const x = event.changedTouches[0].clientX - from.x;
      const y = event.changedTouches[0].clientY - from.y;
      if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) this.turn(x > 0 ? -1 : 1);
      from = null;
    }, { passive: true });
  }

  /** Shows on the page where a line stands. */
  pointed(target) {
    const line = target.closest?.(".lines li");
    if (!line || line.hasAttribute("data-current")) return;
    for (const old of this.querySelectorAll("[data-line][data-current]")) old.removeAttribute("data-current");
    for (const each of this.querySelectorAll(`[data-line="${line.dataset.line}"]`)) each.setAttribute("data-current", "");
  }

  async asked(event) {
    event.preventDefault();
    const form = event.target;
    const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
    try {
      const answer = await fetch(address, { credentials: "same-origin" });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const found = page.querySelector("[data-found]");
      this.querySelector("[data-found-here]").replaceChildren(...(found ? [document.adoptNode(found)] : []));
    } catch {
      location.assign(address);
    }
  }
}

if (matchMedia(WIDE).matches) {
  for (const reader of document.querySelectorAll("museum-reader[data-facing]")) reader.setAttribute("data-two", "");
}
customElements.define("museum-reader", MuseumReader);
