/**
 * Opens the gallery's links in a dialog with next and previous, by mouse, touch and keyboard.
 *
 *   <museum-gallery data-label="…" data-close="…" data-next="…" data-previous="…">
 *     <a href="large.webp" data-picture data-caption="…" data-closer="/iiif/3/…"><img alt="…"></a> …
 *     <ol><li><a href="part.jpg" data-look="ASSET/x,y,w,h">…</a><p>…</p></li> …</ol>
 *     <data class="true-width" data-asset="…" value="1250" hidden></data> …
 *     <template data-closeup="museum-closeup.js" data-label="…"><museum-closeup>…</museum-closeup></template>
 *   </museum-gallery>
 *
 * Without this script each link opens its picture, or its part of one; with it a part is looked at
 * closely. An address that ends in #soi=… opens there.
 */
class MuseumGallery extends HTMLElement {
  connectedCallback() {
    this.gather();
    this.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      const place = event.target.closest("a[data-look]");
      const index = place ? this.showing(place.dataset.look) : this.links.indexOf(event.target.closest("a[data-picture]"));
      if (index < 0) return;
      event.preventDefault();
      this.open(index, place);
      if (place) this.lookCloser(place.dataset.look.split("/")[1].split(",").map(Number));
    });
    this.template = this.querySelector("template[data-closeup]");
    if (this.template && location.hash.startsWith("#soi=")) this.openShared();
  }

  /** Notes which pictures there are; asked again by who adds some. */
  gather() {
    this.links = [...this.querySelectorAll("a[data-picture]")].filter((link) => link.getAttribute("href"));
    for (const { dataset, value } of this.querySelectorAll("data.true-width")) {
      const link = this.links[this.showing(dataset.asset)];
      if (link) link.dataset.realWidth = value;
    }
  }

  async openShared() {
    const { wanted } = await import(this.template.dataset.closeup);
    const { asset, box } = wanted() ?? {};
    const index = this.showing(asset);
    if (index < 0) return;
    this.open(index);
    this.lookCloser(box);
  }

  /** The number of the link to the picture of an asset, of which `look` may name a part. */
  showing(look) {
    const [asset] = (look ?? "").split("/");
    return asset ? this.links.findIndex((link) => link.dataset.closer.endsWith(`/${asset}`)) : -1;
  }

  /** What is said of places in a picture: { box, said }, in order. */
  notesOn(link) {
    const asset = link.dataset.closer.split("/").pop();
    return [...this.querySelectorAll(`a[data-look^="${asset}/"]`)].map((place) => ({
      box: place.dataset.look.split("/")[1].split(",").map(Number),
      said: place.parentElement.querySelector("p"),
    }));
  }

  open(index, from) {
    this.dialog ??= this.build();
    this.from = from ?? this.links[index];
    this.show(index);
    this.dialog.showModal();
  }

  build() {
    const dialog = document.createElement("dialog");
    dialog.className = "lightbox";
    dialog.setAttribute("aria-label", this.dataset.label);
    const bar = dialog.appendChild(document.createElement("div"));
    bar.className = "bar";
    this.count = bar.appendChild(document.createElement("span"));
    this.count.setAttribute("role", "status");
    const buttons = bar.appendChild(document.createElement("span"));
    if (this.links.length > 1) {
      this.button(buttons, "←", this.dataset.previous, () => this.step(-1));
      this.button(buttons, "→", this.dataset.next, () => this.step(1));
    }
    if (this.template) {
      this.near = this.button(buttons, this.template.dataset.label, "", () => this.toggleCloser());
    }
    this.button(buttons, "✕", this.dataset.close, () => dialog.close());
    const view = dialog.appendChild(document.createElement("div"));
    view.className = "view";
    this.view = view;
    this.image = view.appendChild(document.createElement("img"));
    this.caption = dialog.appendChild(document.createElement("p"));
    this.caption.className = "caption";
    dialog.addEventListener("keydown", (event) => {
      if (event.target.closest(".ground")) return;
      if (event.key === "ArrowLeft") this.step(-1);
      if (event.key === "ArrowRight") this.step(1);
    });
    dialog.addEventListener("close", () => {
      this.leaveCloser();
      this.from?.focus();
    });
    view.addEventListener("click", (event) => { if (event.target === view) dialog.close(); });
    return this.appendChild(dialog);
  }

  button(parent, sign, label, act) {
    const button = parent.appendChild(document.createElement("button"));
    button.type = "button";
    button.textContent = sign;
    if (label) button.setAttribute("aria-label", label);
    button.addEventListener("click", act);
    parent.append(" ");
    return button;
  }

  toggleCloser() {
    if (this.closeup?.isConnected) this.leaveCloser();
    else this.lookCloser();
  }

  async lookCloser(box) {
    const at = this.at;
    await import(this.template.dataset.closeup);
    if (at !== this.at || !this.dialog.open) return;
    this.closeup ??= this.template.content.querySelector("museum-closeup").cloneNode(true);
    this.view.append(this.closeup);
    this.near.setAttribute("aria-pressed", "true");
    const link = this.links[at];
    const others = this.links.map((each, index) => ({
      address: each.dataset.closer,
      name: `${index + 1}. ${each.querySelector("img").alt}`,
      legend: each.dataset.caption,
      width: Number(each.dataset.realWidth),
    }));
    others.splice(at, 1);
    this.closeup.look(link.dataset.closer, box, { notes: this.notesOn(link), width: Number(link.dataset.realWidth), others });
  }

  leaveCloser() {
    this.near?.setAttribute("aria-pressed", "false");
    this.closeup?.remove();
  }

  step(by) {
    this.show((this.at + by + this.links.length) % this.links.length);
  }

  show(index) {
    this.at = index;
    this.leaveCloser();
    const link = this.links[index];
    const shown = link.querySelector("img");
    this.image.src = link.href;
    this.image.alt = shown.alt;
    if (shown.lang) this.image.lang = shown.lang;
    const words = link.dataset.caption ?? link.parentElement.querySelector("figcaption span")?.textContent;
    this.caption.textContent = words || shown.alt;
    this.count.textContent = `${index + 1} / ${this.links.length}`;
  }
}

customElements.define("museum-gallery", MuseumGallery);
