/**
 * Tells how a written date is understood, while it is being typed.
 *
 * Wraps what the server sent; without script the note is renewed at each save.
 *
 * @example
 * <time-reading data-url="/admin/heritage/read/time/">
 *   <input name="time_literal">
 *   <div data-note aria-live="polite"></div>
 * </time-reading>
 */
class TimeReading extends HTMLElement {
  static PAUSE = 300;

  connectedCallback() {
    this.input = this.querySelector('input');
    this.note = this.querySelector('[data-note]');
    if (!this.input || !this.note) return;
    this.input.addEventListener('input', () => this.later());
    this.note.addEventListener('click', (event) => this.choose(event));
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.request?.abort();
  }

  /** What is said is of the words before: it goes until these are read. */
  later() {
    clearTimeout(this.timer);
    this.note.replaceChildren();
    delete this.dataset.state;
    this.timer = setTimeout(() => this.ask(), TimeReading.PAUSE);
  }

  async ask() {
    this.request?.abort();
    this.request = new AbortController();
    const url = new URL(this.dataset.url, document.baseURI);
    url.searchParams.set('text', this.input.value);
    try {
      const answer = await fetch(url, {
        signal: this.request.signal,
        headers: { Accept: 'application/json' },
      });
      if (!answer.ok) return;
      const reading = await answer.json();
      this.note.innerHTML = reading.html;
      this.dataset.state = reading.state;
    } catch (error) {
      if (error.name !== 'AbortError') this.note.replaceChildren();
    }
  }

  /** A candidate's button writes the words that mean only it. */
  choose(event) {
    const button = event.target.closest('[data-literal]');
    if (!button) return;
    this.input.value = button.dataset.literal;
    this.input.dispatchEvent(new Event('input', { bubbles: true }));
    this.input.dispatchEvent(new Event('change', { bubbles: true }));
    this.input.focus();
  }
}

if (!customElements.get('time-reading')) customElements.define('time-reading', TimeReading);
