/**
 * Tells when a festival rule is held next, and fills its fields from words. Words that cannot be
 * read empty the days: what stood there came from other words.
 *
 * Stands inside one row of the festival panel and listens to that row's inputs.
 *
 * @example
 * <festival-dates data-url="/admin/heritage/read/festival/">
 *   <div hidden><input data-words></div>
 *   <p data-note aria-live="polite"></p>
 * </festival-dates>
 */
class FestivalDates extends HTMLElement {
  static PAUSE = 300;

  static FIELDS = [
    'calendar',
    'month',
    'day_from',
    'day_to',
    'month_to',
    'leap_policy',
    'every_years',
    'anchor_year',
  ];

  connectedCallback() {
    this.row = this.closest('[data-inline-panel-child]');
    this.note = this.querySelector('[data-note]');
    this.words = this.querySelector('[data-words]');
    if (!this.row || !this.note) return;
    if (this.words) {
      this.words.parentElement.hidden = false;
      this.words.addEventListener('input', (event) => {
        event.stopPropagation();
        this.later({ text: this.words.value });
      });
    }
    this.row.addEventListener('input', (event) => {
      if (this.fieldName(event.target)) this.later(this.values());
    });
    this.row.addEventListener('change', (event) => {
      if (this.fieldName(event.target)) this.later(this.values());
    });
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.request?.abort();
  }

  fieldName(input) {
    return FestivalDates.FIELDS.find((name) => input.name?.endsWith(`-${name}`));
  }

  field(name) {
    return this.row.querySelector(`[name$="-${name}"]`);
  }

  values() {
    return Object.fromEntries(
      FestivalDates.FIELDS.map((name) => [name, this.field(name)?.value ?? '']),
    );
  }

  later(values) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(values), FestivalDates.PAUSE);
  }

  async ask(values) {
    this.request?.abort();
    this.request = new AbortController();
    const url = new URL(this.dataset.url, document.baseURI);
    Object.entries(values).forEach(([name, value]) => url.searchParams.set(name, value));
    try {
      const answer = await fetch(url, { signal: this.request.signal });
      if (!answer.ok) return;
      const { text, fields } = await answer.json();
      this.note.textContent = text;
      if (fields) this.fill(fields);
    } catch (error) {
      if (error.name !== 'AbortError') this.note.textContent = '';
    }
  }

  fill(fields) {
    Object.entries(fields).forEach(([name, value]) => {
      const input = this.field(name);
      if (input) input.value = value ?? '';
    });
  }
}

if (!customElements.get('festival-dates')) customElements.define('festival-dates', FestivalDates);
