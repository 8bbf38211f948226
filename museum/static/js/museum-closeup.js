/**
 * Looks into a picture as closely as its original allows: IIIF Image API, by OpenSeadragon.
 *
 *   <museum-closeup data-library="openseadragon.min.js" data-marks="closeup/marks.js" data-measure="closeup/measure.js" data-beside="closeup/beside.js" data-label="…" data-failed="…" data-copied="…">
 *     <div class="ground"></div>
 *     <div class="marks"></div>
 *     <p class="said" role="status"></p>
 *     <div class="told" role="status"></div>
 *     <div role="group" aria-label="…"><button type="button" data-act="closer">…</button> …</div>
 *   </museum-closeup>
 *
 * `look(address, box, { notes, width, others })` shows the picture of an IIIF base address, or a box of it: x, y,
 * width and height in its own pixels; notes are { box, said } (closeup/marks.js), the width is what it is
 * in truth, in millimetres (closeup/measure.js), others can be put beside it (closeup/beside.js). Where one
 * is stands in the page's address, `#soi=ASSET/x,y,w,h`, so that it can be shared; `leave()` takes it away.
 */
const STEP = 1.5;
const QUARTER = 90;
const REST = 200;
const WHERE = /^#soi=([0-9a-z]{1,16})\/(\d{1,6}),(\d{1,6}),(\d{1,6}),(\d{1,6})$/;

/** What an address asks to look at: { asset, box }, or null. */
export function wanted() {
  const [, asset, ...box] = WHERE.exec(location.hash) ?? [];
  return asset ? { asset, box: box.map(Number) } : null;
}

class MuseumCloseup extends HTMLElement {
  connectedCallback() {
    this.ground = this.querySelector(".ground");
    this.said = this.querySelector(".said");
    for (const button of this.querySelectorAll("[data-act]")) {
      if (button.dataset.act === "copy") button.hidden = !navigator.clipboard;
      button.onclick = () => this.viewer?.isOpen() && this[button.dataset.act]();
    }
  }

  disconnectedCallback() {
    this.leave();
  }

  async look(address, box, { notes = [], width, others = [] } = {}) {
    this.address = address;
    this.say("");
    const { marks, measure, beside } = this.dataset;
    let parts;
    try {
      const own = [marks, measure, beside].map((each) => import(each));
      parts = await Promise.all([...own, library(this.dataset.library)]);
    } catch {
      this.say(this.dataset.failed);
      return;
    }
    if (this.address !== address || !this.isConnected) return;
    this.viewer?.destroy();
    this.viewer = this.open(`${address}/info.json`, this.ground, this.dataset.label);
    this.viewer.canvas.focus({ preventScroll: true });
    const [{ Marks }, { Measure }, { Beside }] = parts;
    this.marks = new Marks(this, notes);
    this.ruler = new Measure(this, width);
    this.pair = new Beside(this, width, others);
    this.viewer.addOnceHandler("open", () => {
      if (box) this.goTo(box);
      this.marks.tell(box);
      this.mark();
    });
    // Keys move it without an animation that could finish.
    for (const moved of ["pan", "zoom", "animation-finish"]) this.viewer.addHandler(moved, () => this.markSoon());
  }

  /** Opens what an info.json tells of in an element, under a name for those who do not see it. */
  open(tileSources, element, label) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const viewer = OpenSeadragon({
      element,
      tileSources,
      drawer: "canvas",
      showNavigationControl: false,
      animationTime: still ? 0 : 0.8,
      maxZoomPixelRatio: 3,
      minZoomImageRatio: 0.8,
      visibilityRatio: 0.6,
      tileRetryMax: 3,
      tileRetryDelay: 5000,
      gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
    });
    viewer.canvas.setAttribute("role", "application");
    viewer.canvas.setAttribute("aria-label", label);
    for (const failure of ["open-failed", "tile-load-failed"]) {
      viewer.addHandler(failure, () => this.say(this.dataset.failed));
    }
    viewer.addHandler("tile-loaded", () => this.say(""));
    return viewer;
  }

  leave() {
    this.address = null;
    clearTimeout(this.soon);
    for (const part of [this.marks, this.ruler, this.pair]) part?.leave();
    this.viewer?.destroy();
    this.viewer = this.marks = this.ruler = this.pair = null;
    if (wanted()) history.replaceState(history.state, "", location.pathname + location.search);
  }

  /** Fills the window with a box of the picture, at once or on the way one can follow. */
  goTo([x, y, width, height], atOnce = true) {
    const { viewport, world } = this.viewer;
    const area = world.getItemAt(0).imageToViewportRectangle(x, y, width, height);
    viewport.fitBoundsWithConstraints(area, atOnce);
  }

  markSoon() {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.mark(), REST);
  }

  /** Writes what is seen into the page's address. */
  mark() {
    if (!this.viewer?.isOpen()) return;
    const item = this.viewer.world.getItemAt(0);
    const seen = item.viewportToImageRectangle(this.viewer.viewport.getBounds(true));
    const { x: wide, y: high } = item.getContentSize();
    const left = Math.round(Math.max(0, Math.min(seen.x, wide - 1)));
    const top = Math.round(Math.max(0, Math.min(seen.y, high - 1)));
    const right = Math.round(Math.min(wide, seen.x + seen.width));
    const bottom = Math.round(Math.min(high, seen.y + seen.height));
    const box = [left, top, Math.max(1, right - left), Math.max(1, bottom - top)];
    history.replaceState(history.state, "", `#soi=${this.address.split("/").pop()}/${box.join(",")}`);
  }

  closer() {
    this.viewer.viewport.zoomBy(STEP).applyConstraints();
  }

  farther() {
    this.viewer.viewport.zoomBy(1 / STEP).applyConstraints();
  }

  turn() {
    this.viewer.viewport.rotateBy(QUARTER);
  }

  whole() {
    this.viewer.viewport.setRotation(0);
    this.viewer.viewport.goHome();
  }

  onward() {
    this.marks.onward();
  }

  measure() {
    this.ruler.toggle();
  }

  beside() {
    this.pair.toggle();
  }

  together() {
    this.pair.loose();
  }

  numbers() {
    this.marks.toggle();
  }

  async copy() {
    this.mark();
    await navigator.clipboard.writeText(location.href);
    this.say(this.dataset.copied);
  }

  say(words) {
    if (this.said.textContent !== words) this.said.textContent = words;
  }
}

let loading = null;

/** OpenSeadragon, once: it is no module, and tells of itself by a global name. */
function library(address) {
  loading ??= new Promise((done, failed) => {
    // It writes a style sheet into the page, which our policy forbids, unless one bears its mark;
    // an element of no namespace bears it and is no style sheet. What it would say is in closeup.css.
    const mark = document.createElementNS(null, "style");
    mark.setAttribute("data-openseadragon-mobile-css", "");
    document.head.append(mark);
    const script = document.createElement("script");
    script.onload = done;
    script.onerror = () => { loading = null; failed(new Error(address)); };
    script.src = address;
    document.head.append(script);
  });
  return loading;
}

customElements.define("museum-closeup", MuseumCloseup);
