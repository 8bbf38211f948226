/**
 * Puts what was copied from a sheet into the columns of a page, cell by cell.
 *
 *   <written-lines><textarea name="text">…</textarea> <textarea name="reading">…</textarea> …</written-lines>
 *
 * A paste with tabs goes into the column it was pasted in and those after it, from the row where
 * the cursor stands. The columns scroll together, so that a line's texts stay side by side.
 * Without this script the server does the same when the page is saved.
 */
class WrittenLines extends HTMLElement {
  connectedCallback() {
    this.columns = [...this.querySelectorAll("textarea")];
    this.columns.forEach((column, place) => {
      column.addEventListener("paste", (event) => this.pasted(event, place));
      column.addEventListener("scroll", () => this.scrolled(column));
    });
  }

  pasted(event, place) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!text.includes("\t")) return;
    event.preventDefault();
    const cells = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n").map((row) => row.split("\t"));
    const column = this.columns[place];
    const first = column.value.slice(0, column.selectionStart).split("\n").length - 1;
    this.columns.slice(place).forEach((target, offset) => {
      if (cells.every((row) => row[offset] === undefined)) return;
      const rows = target.value ? target.value.split("\n") : [];
      while (rows.length < first + cells.length) rows.push("");
      cells.forEach((row, at) => {
        if (row[offset] !== undefined) rows[first + at] = row[offset].trim();
      });
      target.value = rows.join("\n");
      target.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }

  scrolled(column) {
    for (const other of this.columns) {
      if (Math.abs(other.scrollTop - column.scrollTop) > 1) other.scrollTop = column.scrollTop;
    }
  }
}

customElements.define("written-lines", WrittenLines);
