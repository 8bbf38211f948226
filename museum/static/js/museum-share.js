/**
 * Buttons that copy what they carry.
 *
 *   <museum-share data-copied="Đã chép">
 *     <button type="button" data-copy="https://…" hidden><span>Chép liên kết</span></button>
 *   </museum-share>
 *
 * The buttons are hidden until there is a script and a clipboard to make them work.
 */
const BACK_AFTER = 2000;

class MuseumShare extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard) return;
    for (const button of this.querySelectorAll("[data-copy]")) {
      button.hidden = false;
      button.addEventListener("click", () => this.copy(button));
    }
  }

  async copy(button) {
    await navigator.clipboard.writeText(button.dataset.copy);
    const words = button.querySelector("span");
    button.dataset.words ??= words.textContent;
    words.textContent = this.dataset.copied;
    words.setAttribute("role", "status");
    setTimeout(() => { words.textContent = button.dataset.words; }, BACK_AFTER);
  }
}

customElements.define("museum-share", MuseumShare);
