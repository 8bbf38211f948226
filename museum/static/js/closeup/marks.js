/**
 * Numbered marks on a picture that is looked at closely: each flies to its place and tells of it.
 *
 * They lie above the picture, in the `.marks` of <museum-closeup>, and follow it as it moves; `said`
 * of a note is the element on the page whose words are shown in `.told`.
 */
const AROUND = 0.25;
const SVG = "http://www.w3.org/2000/svg";
const LONGEST = 60;
const SIDE = 32; // of a mark
const APART = SIDE + 2;
const OUT = 6; // a mark lies over the corner of its place

export class Marks {
  constructor(closeup, notes) {
    this.closeup = closeup;
    this.viewer = closeup.viewer;
    this.layer = closeup.querySelector(".marks");
    this.told = closeup.querySelector(".told");
    this.tools = ["onward", "numbers"].map((act) => closeup.querySelector(`[data-act=${act}]`));
    this.at = -1;
    this.frame = document.createElementNS(SVG, "svg");
    this.frame.setAttribute("aria-hidden", "true");
    this.layer.replaceChildren(this.frame);
    this.told.replaceChildren();
    this.notes = notes.map((note, index) => this.mark(note, index));
    for (const tool of this.tools) tool.hidden = !notes.length;
    this.show(true);
    if (notes.length) for (const moved of ["open", "update-viewport", "resize"]) this.viewer.addHandler(moved, () => this.follow());
  }

  mark(note, index) {
    const button = this.layer.appendChild(document.createElement("button"));
    button.type = "button";
    button.textContent = index + 1;
    const words = note.said.textContent;
    button.setAttribute("aria-label", `${index + 1}. ${words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}`);
    button.setAttribute("aria-pressed", "false");
    button.lang = note.said.lang;
    button.addEventListener("click", () => this.goTo(index));
    return { ...note, button, outline: this.frame.appendChild(document.createElementNS(SVG, "polygon")) };
  }

  /** Puts each mark where its place now is on the screen. */
  follow() {
    const item = this.viewer.world.getItemAt(0);
    if (!item) return;
    const taken = [];
    for (const { box: [x, y, width, height], button, outline } of this.notes) {
      const corners = [[x, y], [x + width, y], [x + width, y + height], [x, y + height]].map(([across, down]) =>
        item.imageToViewerElementCoordinates(new OpenSeadragon.Point(across, down)));
      outline.setAttribute("points", corners.map((corner) => `${corner.x},${corner.y}`).join(" "));
      const [left, right] = ends(corners.map((corner) => corner.x));
      const [top, bottom] = ends(corners.map((corner) => corner.y));
      const [across, down] = free([[left, top], [right, top], [left, bottom], [right, bottom]], taken);
      taken.push([across, down]);
      button.style.translate = `${across}px ${down}px`;
    }
  }

  goTo(index) {
    const { box: [x, y, width, height] } = this.notes[index];
    const [across, down] = [width * AROUND, height * AROUND];
    this.closeup.goTo([x - across, y - down, width + 2 * across, height + 2 * down], false);
    this.tell(this.notes[index].box);
  }

  /** Tells what is said of a place, if it is one of the notes'. */
  tell(box) {
    const index = this.notes.findIndex((note) => String(note.box) === String(box));
    if (index < 0) return;
    this.at = index;
    const { said } = this.notes[index];
    const number = document.createElement("strong");
    number.textContent = index + 1;
    this.told.replaceChildren(number, said.cloneNode(true));
    this.notes.forEach(({ button, outline }, each) => {
      button.setAttribute("aria-pressed", each === index);
      outline.classList.toggle("at", each === index);
    });
  }

  onward() {
    this.show(true);
    this.goTo((this.at + 1) % this.notes.length);
  }

  toggle() {
    this.show(this.layer.hidden);
    if (this.layer.hidden) this.told.replaceChildren();
  }

  show(shown) {
    this.layer.hidden = !shown;
    this.tools[1].setAttribute("aria-pressed", shown);
  }

  leave() {
    this.layer.replaceChildren();
    this.told.replaceChildren();
    this.notes = [];
  }
}

/** Where a mark begins that lies over the lower or the upper end of its place. */
function ends(places) {
  return [Math.min(...places) - OUT, Math.max(...places) - SIDE + OUT];
}

/** The first corner that no other mark lies on; with none, beside the first, as far as needed. */
function free(corners, taken) {
  const isFree = ([x, y]) => taken.every(([across, down]) => Math.abs(x - across) >= APART || Math.abs(y - down) >= APART);
  const found = corners.find(isFree);
  if (found) return found;
  let [x, y] = corners[0];
  while (!isFree([x, y])) x += APART;
  return [x, y];
}
