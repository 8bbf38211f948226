/**
 * Opens the gallery's links in a dialog with next and previous, by mouse, touch and keyboard.
 *
 *   <museum-gallery data-label="…" data-close="…" data-next="…" data-previous="…">
 *     <a href="large.webp" data-picture data-caption="…"><img alt="…"></a> …
 *   </museum-gallery>
 *
 * Without this script each link opens its picture.
 */
class MuseumGallery extends HTMLElement {
  connectedCallback() {
    this.links = [...this.querySelectorAll("a[data-picture]")].filter((link) => link.getAttribute("href"));
    this.links.forEach((link, index) =>
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.open(index);
      }),
    );
  }

  open(index) {
    this.dialog ??= this.build();
    this.from = this.links[index];
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
    this.button(buttons, "✕", this.dataset.close, () => dialog.close());
    const view = dialog.appendChild(document.createElement("div"));
    view.className = "view";
    this.image = view.appendChild(document.createElement("img"));
    this.caption = dialog.appendChild(document.createElement("p"));
    this.caption.className = "caption";
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft") this.step(-1);
      if (event.key === "ArrowRight") this.step(1);
    });
    dialog.addEventListener("close", () => this.from?.focus());
    view.addEventListener("click", (event) => { if (event.target === view) dialog.close(); });
    return this.appendChild(dialog);
  }

  button(parent, sign, label, act) {
    const button = parent.appendChild(document.createElement("button"));
    button.type = "button";
    button.textContent = sign;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", act);
    parent.append(" ");
  }

  step(by) {
    this.show((this.at + by + this.links.length) % this.links.length);
  }

  show(index) {
    this.at = index;
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
