/**
 * Writes and settles remarks beside a form, without touching what is typed in the form.
 *
 * @example
 * <record-comments data-url="/admin/heritage/comments/b1…/">
 *   <textarea data-text></textarea><button type="button" data-say></button>
 *   <button type="button" data-settle="7"></button>
 * </record-comments>
 */
class RecordComments extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const button = event.target.closest('[data-say], [data-settle]');
      if (!button) return;
      if (button.dataset.settle) this.send({ settle: button.dataset.settle });
      else this.send({ text: this.querySelector('[data-text]').value });
    });
    // The text area stands outside the record's form: its changes are no changes of the record.
    ['input', 'change', 'keydown'].forEach((name) =>
      this.addEventListener(name, (event) => event.stopPropagation()),
    );
  }

  async send(fields) {
    const token = document.querySelector('[name="csrfmiddlewaretoken"]')?.value ?? '';
    const answer = await fetch(this.dataset.url, {
      method: 'POST',
      headers: { 'X-CSRFToken': token },
      body: new URLSearchParams(fields),
    });
    if (!answer.ok && answer.status !== 422) return;
    this.innerHTML = await answer.text();
    this.querySelector('[data-text]').focus();
  }
}

if (!customElements.get('record-comments')) {
  customElements.define('record-comments', RecordComments);
}
