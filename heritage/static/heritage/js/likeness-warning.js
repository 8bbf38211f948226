/**
 * Warns while the name is typed when another record already bears it.
 *
 * @example
 * <likeness-warning data-url="…" data-kind="site" data-but="" data-title-id="id_title_vi">
 *   <div data-note aria-live="polite"></div>
 * </likeness-warning>
 */
class LikenessWarning extends HTMLElement {
  static PAUSE = 500;

  /** The server looks no further, and no address may grow without end. */
  static LONGEST = 255;

  connectedCallback() {
    this.note = this.querySelector('[data-note]');
    this.titleInput = document.getElementById(this.dataset.titleId);
    this.titleInput?.addEventListener('input', () => this.later());
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.request?.abort();
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), LikenessWarning.PAUSE);
  }

  /** The record's own id; autosave turns a new form into the form of a saved record. */
  itself() {
    const saved = this.closest('form')?.action.match(/\/edit\/(\d+)\//);
    return saved ? saved[1] : this.dataset.but;
  }

  async ask() {
    this.request?.abort();
    this.request = new AbortController();
    const url = new URL(this.dataset.url, document.baseURI);
    url.searchParams.set('title', this.titleInput.value.slice(0, LikenessWarning.LONGEST));
    url.searchParams.set('kind', this.dataset.kind);
    url.searchParams.set('but', this.itself());
    try {
      const answer = await fetch(url, { signal: this.request.signal });
      if (answer.ok) this.note.innerHTML = (await answer.json()).html;
    } catch (error) {
      if (error.name !== 'AbortError') this.note.replaceChildren();
    }
  }
}

if (!customElements.get('likeness-warning')) {
  customElements.define('likeness-warning', LikenessWarning);
}
