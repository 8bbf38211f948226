/**
 * Puts another picture of the gallery beside the one that is looked at closely; both move together.
 *
 * Its place is `.other` of <museum-closeup>, with a ground of its own, a <select> of the pictures
 * ({ address, name, legend, width }), words below it, and a button that lets the two go apart: when they
 * go together again they keep where each of them stood. Two of known true widths are shown in one scale.
 */
export class Beside {
  constructor(closeup, width, others) {
    this.closeup = closeup;
    this.first = closeup.viewer;
    this.width = width;
    this.others = others;
    this.place = closeup.querySelector(".other");
    this.choice = this.place.querySelector("select");
    this.legend = this.place.querySelector(".legend");
    this.tool = closeup.querySelector("[data-act=beside]");
    this.tie = closeup.querySelector("[data-act=together]");
    this.choice.replaceChildren(...others.map(({ name }, index) => new Option(name, index)));
    this.choice.onchange = () => this.choose();
    this.tool.hidden = !others.length;
    this.show(false);
    this.leading();
    this.watch(this.first);
  }

  /** Whoever is touched last leads the other; tools and numbers are those of the first. */
  leading() {
    this.gone = new AbortController();
    const options = { capture: true, passive: true, signal: this.gone.signal };
    for (const touch of ["pointerdown", "wheel", "keydown"]) {
      this.closeup.addEventListener(touch, ({ target }) => {
        this.leader = target.closest(".other .ground") ? this.second : this.first;
      }, options);
    }
  }

  toggle() {
    this.show(this.place.hidden);
    if (this.place.hidden) return;
    this.choose();
    this.choice.focus();
  }

  show(shown) {
    this.place.hidden = !shown;
    this.closeup.classList.toggle("beside", shown);
    this.tool.setAttribute("aria-pressed", shown);
    if (!shown) this.shut();
  }

  choose() {
    this.shut();
    const { address, legend } = this.others[this.choice.value];
    this.legend.textContent = legend;
    const ground = this.place.querySelector(".ground");
    this.second = this.closeup.open(`${address}/info.json`, ground, this.closeup.dataset.other);
    this.second.addOnceHandler("open", () => this.meet());
    this.watch(this.second);
    this.tied(true);
  }

  /** Both whole, the middle of one beside the middle of the other. */
  meet() {
    const { width } = this.others[this.choice.value];
    this.ratio = this.width > 0 && width > 0 ? width / this.width : 1;
    const [here, there] = [this.first, this.second].map(({ world }) => world.getItemAt(0).getBounds().getCenter());
    this.apart = there.minus(here);
    // A smaller picture would shrink under the hand that moves it: it may be brought as near as the first.
    const { viewport } = this.second;
    viewport.maxZoomLevel = Math.max(viewport.getMaxZoom(), this.first.viewport.getMaxZoom() * this.ratio);
    this.lead(this.first);
  }

  /** Keys move a picture without an animation that would change it later. */
  watch(viewer) {
    for (const moved of ["zoom", "pan", "rotate", "viewport-change"]) {
      viewer.addHandler(moved, () => { if (this.leader === viewer && !this.following) this.lead(viewer); });
    }
  }

  lead(viewer) {
    if (!this.together || !this.second?.isOpen() || !this.apart || !this.first.isOpen()) return;
    const ahead = viewer === this.first;
    const [from, to] = ahead ? [this.first.viewport, this.second.viewport] : [this.second.viewport, this.first.viewport];
    this.following = true;
    to.setRotation(from.getRotation(true), true);
    to.zoomTo(from.getZoom(true) * (ahead ? this.ratio : 1 / this.ratio), null, true);
    const centre = from.getCenter(true);
    to.panTo(ahead ? this.across(centre) : this.back(centre), true);
    this.following = false;
  }

  /** A place of the first picture in the second, which may be larger or smaller in truth. */
  across(centre) {
    const middle = this.first.world.getItemAt(0).getBounds().getCenter();
    return centre.minus(middle).divide(this.ratio).plus(middle).plus(this.apart);
  }

  back(centre) {
    const middle = this.first.world.getItemAt(0).getBounds().getCenter();
    return centre.minus(this.apart).minus(middle).times(this.ratio).plus(middle);
  }

  tied(together) {
    this.together = together;
    this.tie.setAttribute("aria-pressed", together);
  }

  /** Lets each move alone, or both together from where they now stand. */
  loose() {
    this.tied(!this.together);
    if (!this.together || !this.second?.isOpen()) return;
    const [here, there] = [this.first.viewport, this.second.viewport];
    this.ratio = there.getZoom(true) / here.getZoom(true);
    this.apart = here.getCenter(true).minus(here.getCenter(true));
    this.apart = there.getCenter(true).minus(this.across(here.getCenter(true)));
  }

  shut() {
    this.second?.destroy();
    this.second = this.apart = null;
    this.leader = this.first;
  }

  leave() {
    this.gone.abort();
    this.show(false);
  }
}
