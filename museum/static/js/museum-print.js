/**
 * A button that prints the page it stands on.
 *
 *   <museum-print><button type="button" hidden>In</button><p data-instead>Nhấn Ctrl+P…</p></museum-print>
 *
 * Without a script the button stays hidden and the words beside it say what to press.
 */
class MuseumPrint extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    button.hidden = false;
    this.querySelector("[data-instead]")?.remove();
    button.addEventListener("click", () => window.print());
  }
}

customElements.define("museum-print", MuseumPrint);
