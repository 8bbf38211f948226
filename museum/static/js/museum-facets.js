/**
 * Says on the button of the filters how much it would show.
 *
 *   <museum-facets popover data-show="Xem {total}">
 *     <form class="facets" id="loc" action="/di-san/">…</form>
 *     <button type="submit" form="loc"><span data-label>Xem kết quả</span></button>
 *   </museum-facets>
 *
 * The page of the answer is asked what it says itself ([data-total]): the number is the one that
 * the reader will find there. In a sheet, facets of which nothing is chosen begin folded.
 */
const PAUSE = 350;

class MuseumFacets extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.label = this.querySelector("[data-label]");
    if (!this.form) return;
    this.form.addEventListener("change", () => this.wait());
    this.addEventListener("beforetoggle", (event) => { if (event.target === this && event.newState === "open") this.fold(); });
  }

  fold() {
    for (const facet of [...this.form.querySelectorAll("details")].slice(1)) {
      if (!facet.querySelector(":checked:not(option)")) facet.open = false;
    }
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.count(), PAUSE);
  }

  async count() {
    this.asked?.abort();
    this.asked = new AbortController();
    const address = new URL(this.form.action);
    address.search = new URLSearchParams(new FormData(this.form));
    try {
      const answer = await fetch(address, { signal: this.asked.signal });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const total = page.querySelector("[data-total]")?.textContent;
      if (total) this.label.textContent = this.dataset.show.replace("{total}", total);
    } catch {
      // No network, or another box was ticked meanwhile: the button still does what it says.
    }
  }
}

customElements.define("museum-facets", MuseumFacets);
