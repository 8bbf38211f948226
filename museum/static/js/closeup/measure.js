/**
 * A scale and a ruler for a picture whose true width is known, as it is looked at closely.
 *
 * The scale is `.scale` of <museum-closeup>, the ruler is drawn in its `.measured`. Two points are
 * chosen with the pointer, or in the middle of the window with Enter; how far apart they are is said
 * in `.told`. Words: data-from, data-to, data-length and data-scale (# stands for the length).
 */
const SVG = "http://www.w3.org/2000/svg";
const LONGEST = 150;
const STEPS = [5, 2, 1];
const UNITS = [[1000, "meter"], [10, "centimeter"], [1, "millimeter"]];

export class Measure {
  constructor(closeup, width) {
    this.closeup = closeup;
    this.viewer = closeup.viewer;
    this.width = width;
    this.scale = closeup.querySelector(".scale");
    this.tool = closeup.querySelector("[data-act=measure]");
    this.layer = closeup.querySelector(".measured");
    this.told = closeup.querySelector(".told");
    this.points = [];
    this.frame = document.createElementNS(SVG, "svg");
    this.frame.setAttribute("aria-hidden", "true");
    this.layer.replaceChildren(this.frame);
    this.tool.hidden = this.scale.hidden = !(width > 0);
    this.turn(false);
    if (!(width > 0)) return;
    for (const moved of ["open", "update-viewport", "resize"]) this.viewer.addHandler(moved, () => this.follow());
    this.viewer.addHandler("canvas-click", (event) => this.click(event));
    this.viewer.addHandler("canvas-key", (event) => this.press(event));
  }

  get item() {
    return this.viewer.world.getItemAt(0);
  }

  toggle() {
    this.turn(!this.on);
    if (!this.on) {
      this.told.replaceChildren();
      return;
    }
    this.told.textContent = this.closeup.dataset.from;
    this.viewer.canvas.focus();
  }

  turn(on) {
    this.on = on;
    this.points = [];
    this.closeup.classList.toggle("measuring", on);
    this.tool.setAttribute("aria-pressed", on);
    if (this.item) this.follow();
  }

  click(event) {
    if (!this.on || !event.quick) return;
    event.preventDefaultAction = true;
    this.put(event.position);
  }

  press(event) {
    if (!this.on || event.originalEvent.key !== "Enter") return;
    event.preventDefaultAction = true;
    event.originalEvent.preventDefault();
    this.put(this.middle());
  }

  middle() {
    return this.viewer.viewport.getContainerSize().divide(2);
  }

  /** Takes a place on the screen as the next point; a third begins anew. */
  put(position) {
    if (this.points.length === 2) this.points = [];
    this.points.push(this.item.viewerElementToImageCoordinates(position));
    const { to, length } = this.closeup.dataset;
    this.told.textContent = this.points.length === 1 ? to : length.replace("#", this.words(this.length()));
    this.follow();
  }

  /** Millimetres between the points. */
  length() {
    const [from, to] = this.points;
    return (from.distanceTo(to) * this.width) / this.item.getContentSize().x;
  }

  words(millimetres) {
    const [size, unit] = UNITS.find(([least]) => millimetres >= least) ?? UNITS.at(-1);
    const digits = unit === "meter" ? 2 : 1;
    const format = { style: "unit", unit, maximumFractionDigits: digits };
    return new Intl.NumberFormat(document.documentElement.lang, format).format(millimetres / size);
  }

  follow() {
    if (!this.item) return;
    const zoom = this.item.viewportToImageZoom(this.viewer.viewport.getZoom(true));
    const each = this.width / this.item.getContentSize().x / zoom;
    this.show(each * LONGEST, each);
    this.draw();
  }

  /** The longest round length that fits, and how long it is on the screen. */
  show(most, each) {
    const power = 10 ** Math.floor(Math.log10(most));
    const round = power * STEPS.find((step) => step * power <= most);
    this.scale.style.inlineSize = `${round / each}px`;
    const words = this.words(round);
    if (this.scale.textContent === words) return;
    this.scale.textContent = words;
    this.scale.setAttribute("aria-label", this.closeup.dataset.scale.replace("#", words));
  }

  draw() {
    this.frame.replaceChildren();
    if (!this.on) return;
    const { x, y } = this.middle();
    for (const bright of ["", " bright"]) {
      this.add("line", { x1: x - 12, y1: y, x2: x + 12, y2: y, class: `cross${bright}` });
      this.add("line", { x1: x, y1: y - 12, x2: x, y2: y + 12, class: `cross${bright}` });
    }
    const [from, to] = this.points.map((point) => this.item.imageToViewerElementCoordinates(point));
    for (const bright of ["", "bright"]) {
      if (to) this.add("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, class: bright });
      for (const end of [from, to]) if (end) this.add("circle", { cx: end.x, cy: end.y, r: bright ? 4 : 6, class: bright });
    }
    if (!to) return;
    const label = this.add("text", { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 - 12 });
    label.textContent = this.words(this.length());
  }

  add(name, attributes) {
    const shape = this.frame.appendChild(document.createElementNS(SVG, name));
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    return shape;
  }

  leave() {
    this.closeup.classList.remove("measuring");
    this.layer.replaceChildren();
    this.scale.hidden = true;
  }
}
