/**
 * Shows the parts of a picture that the rows of a form below name, and lets them be drawn.
 *
 *   <marked-regions data-prefix="annotations" data-label="Chú giải"><img src="…" alt="…"></marked-regions>
 *
 * The rows are Wagtail's InlinePanel of that prefix, with fields x, y, width and height in per cent.
 * A drag on the picture adds a row; a drag of a part moves it; its number leads to its row. Without
 * this script, and without a mouse, the numbers are typed.
 */
const FIELDS = ["x", "y", "width", "height"];
const LEAST = 0.5;

class MarkedRegions extends HTMLElement {
  connectedCallback() {
    this.holder = document.getElementById(`id_${this.dataset.prefix}-FORMS`);
    if (!this.holder) return;
    const form = this.holder.closest("form");
    form.addEventListener("input", () => this.show());
    form.addEventListener("change", () => this.show());
    new MutationObserver(() => this.show()).observe(this.holder, { childList: true, subtree: true, attributes: true, attributeFilter: ["class", "style", "hidden"] });
    this.addEventListener("pointerdown", (event) => this.begin(event));
    this.addEventListener("pointermove", (event) => this.drag(event));
    this.addEventListener("pointerup", () => this.end());
    this.addEventListener("pointercancel", () => this.end());
    this.addEventListener("dragstart", (event) => event.preventDefault());
    this.show();
  }

  /** The rows that are not deleted, in the order in which they stand. */
  rows() {
    return [...this.holder.children].filter((row) => {
      const gone = row.querySelector("input[name$='-DELETE']");
      return row.querySelector("input[name$='-width']") && gone?.value !== "1" && !gone?.checked;
    });
  }

  field(row, name) {
    return row.querySelector(`input[name^='${this.dataset.prefix}-'][name$='-${name}']`);
  }

  box(row) {
    const numbers = FIELDS.map((name) => Number.parseFloat(this.field(row, name).value.replace(",", ".")));
    return numbers.every(Number.isFinite) ? numbers : null;
  }

  write(row, box) {
    FIELDS.forEach((name, index) => { this.field(row, name).value = String(Math.round(box[index] * 100) / 100); });
    this.field(row, "x").dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** Draws what the rows say. What is there stays there: leaving a field comes between a press on a number and its click. */
  show() {
    const drawn = [...this.querySelectorAll(".region")];
    const wanted = this.rows().filter((row) => this.box(row)).map((row) => drawn.find((part) => part.row === row) ?? this.part(row));
    for (const part of drawn) if (!wanted.includes(part)) part.remove();
    if (wanted.some((part, index) => part !== drawn[index])) this.append(...wanted);
    const rows = this.rows();
    for (const part of wanted) {
      place(part, this.box(part.row));
      const number = rows.indexOf(part.row) + 1;
      part.button.textContent = number;
      part.button.setAttribute("aria-label", `${this.dataset.label} ${number}`);
    }
  }

  part(row) {
    const part = document.createElement("div");
    part.className = "region";
    part.row = row;
    part.button = part.appendChild(document.createElement("button"));
    part.button.type = "button";
    part.button.addEventListener("click", () => row.querySelector("textarea")?.focus());
    return part;
  }

  /** Where a pointer is, in per cent of the picture. */
  at(event) {
    const frame = this.querySelector("img").getBoundingClientRect();
    const share = (from, start, length) => Math.min(100, Math.max(0, ((from - start) / length) * 100));
    return [share(event.clientX, frame.left, frame.width), share(event.clientY, frame.top, frame.height)];
  }

  begin(event) {
    if (event.button || event.target.closest("button")) return;
    const part = event.target.closest(".region");
    const from = this.at(event);
    this.setPointerCapture(event.pointerId);
    if (part) this.dragged = { part, row: part.row, from, box: this.box(part.row) };
    else {
      const fresh = this.appendChild(document.createElement("div"));
      fresh.className = "region";
      this.dragged = { part: fresh, from };
    }
    event.preventDefault();
  }

  drag(event) {
    if (!this.dragged) return;
    const { part, row, from, box } = this.dragged;
    const to = this.at(event);
    this.dragged.to = row
      ? [0, 1].map((side) => Math.min(100 - box[side + 2], Math.max(0, box[side] + to[side] - from[side]))).concat(box.slice(2))
      : [Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
    place(part, this.dragged.to);
  }

  end() {
    const { row, to } = this.dragged ?? {};
    this.dragged = null;
    if (to && (row || (to[2] > LEAST && to[3] > LEAST))) this.keep(row, to);
    this.show();
  }

  keep(row, box) {
    if (row) {
      this.write(row, box);
      return;
    }
    const known = this.rows();
    const empty = known.find((each) => FIELDS.every((name) => !this.field(each, name).value));
    if (!empty) document.getElementById(`id_${this.dataset.prefix}-ADD`).click();
    const fresh = empty ?? this.rows().find((each) => !known.includes(each));
    if (!fresh) return;
    this.write(fresh, box);
    fresh.querySelector("textarea")?.focus();
  }
}

function place(part, [x, y, width, height]) {
  Object.assign(part.style, { left: `${x}%`, top: `${y}%`, width: `${width}%`, height: `${height}%` });
}

customElements.define("marked-regions", MarkedRegions);
