/**
 * The card over the map: what stands at one place, with its picture and how exactly it is known.
 *
 *   <museum-map-card hidden role="dialog" data-many="hồ sơ cùng một chỗ" data-first="…">
 *     <button type="button" data-close>×</button>
 *     <p data-count hidden></p>
 *     <ul data-rows></ul>
 *     <template><li>…<h3><a></a></h3><span data-words></span> …</li></template>
 *   </museum-map-card>
 *
 * `show(features, number)` opens it in sight and takes the focus; `number` is all that stand there, where
 * that is more. Escape and the button give the focus back. Says
 * `museum-map-card` with the features it shows, none when it closes.
 */
const MOST_ROWS = 100;

class MuseumMapCard extends HTMLElement {
  connectedCallback() {
    this.rows = this.querySelector("[data-rows]");
    this.count = this.querySelector("[data-count]");
    this.querySelector("[data-close]").addEventListener("click", () => this.shut());
    this.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.shut();
    });
  }

  show(features, number = features.length) {
    if (this.hidden) this.before = document.activeElement;
    const shown = features.slice(0, MOST_ROWS);
    const many = number > 1;
    const words = `${number} ${this.dataset.many}`;
    this.count.hidden = !many;
    this.count.textContent = number > shown.length ? `${words} ${this.dataset.first}` : words;
    this.setAttribute("aria-label", many ? words : features[0].properties.title);
    this.rows.replaceChildren(...shown.map((feature) => this.row(feature)));
    this.hidden = false;
    this.scrollTop = 0;
    this.querySelector("a").focus({ preventScroll: true });
    this.scrollIntoView({ block: "nearest" });
    this.tell(features);
  }

  shut() {
    if (this.hidden) return;
    const inside = this.contains(document.activeElement);
    this.hidden = true;
    this.tell([]);
    if (inside) this.before?.focus?.({ preventScroll: true });
  }

  /** A row like those of the list, for a feature. */
  row({ id, properties, geometry: { coordinates: [longitude, latitude] } }) {
    const row = this.querySelector("template").content.cloneNode(true).firstElementChild;
    Object.assign(row.dataset, { id, longitude, latitude });
    const link = Object.assign(row.querySelector("a"), {
      href: properties.url, textContent: properties.title,
    });
    if (properties.lang) link.lang = properties.lang;
    row.querySelector("[data-words]").textContent = `${properties.label} · ${properties.place}`;
    if (properties.picture) {
      const picture = Object.assign(new Image(), { src: properties.picture, alt: "" });
      row.querySelector(".no-picture").replaceWith(picture);
    }
    return row;
  }

  tell(detail) {
    this.dispatchEvent(new CustomEvent("museum-map-card", { bubbles: true, detail }));
  }
}

customElements.define("museum-map-card", MuseumMapCard);
