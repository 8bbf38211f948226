/**
 * What lies on the live map, whichever engine draws it: closer, farther, and how long a kilometre is.
 *
 *   <div data-tools hidden>
 *     <button type="button" data-step="1" aria-label="…">…</button>
 *     <button type="button" data-step="-1" aria-label="…">…</button>
 *     <p data-scale></p>
 *   </div>
 */
const LONGEST = 110; // pixels of the bar
const DEGREE = 111_320; // metres

export class Tools {
  constructor(box, engine) {
    this.box = box;
    this.engine = engine;
    for (const button of box.querySelectorAll("[data-step]")) {
      button.onclick = () => {
        if (button.getAttribute("aria-disabled") !== "true") engine.step(Number(button.dataset.step));
      };
    }
    box.hidden = false;
    this.follow();
  }

  /** The map has moved. A button that can do no more keeps the focus and says so. */
  follow() {
    const { closer, farther } = this.engine.reach();
    for (const button of this.box.querySelectorAll("[data-step]")) {
      button.setAttribute("aria-disabled", String(!(Number(button.dataset.step) > 0 ? closer : farther)));
    }
    const [west, south, east, north] = this.engine.bounds();
    const across = (east - west) * DEGREE * Math.cos(((south + north) / 2) * (Math.PI / 180));
    const metre = this.box.parentElement.clientWidth / across;
    const length = round(LONGEST / metre);
    const scale = this.box.querySelector("[data-scale]");
    scale.style.inlineSize = `${Math.round(length * metre)}px`;
    scale.textContent = length < 1000 ? `${length} m` : `${length / 1000} km`;
  }
}

/** The longest of 1, 2, 5, 10 … that is no longer. */
function round(metres) {
  const ten = 10 ** Math.floor(Math.log10(metres));
  return ten * [5, 2, 1].find((times) => times * ten <= metres);
}
