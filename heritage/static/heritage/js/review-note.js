// “Submit, with a note”: asks for the note in Wagtail's window, then sends the form as the plain
// button beside it does, with the note in the form's hidden field.
//
//   <input type="hidden" name="review-note">
//   <button type="button" data-review-note="/admin/heritage/review-note/">…</button>
document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-review-note]');
  if (!button) return;
  const { form } = button;
  const note = form.elements.namedItem('review-note');
  window.ModalWorkflow({
    url: button.dataset.reviewNote,
    triggerElement: button,
    onload: {
      action(modal) {
        const [asked] = modal.body.find('form');
        asked.elements.comment.value ||= note.value;
        modal.ajaxifyForm(asked);
      },
      success(modal, { cleaned_data: { comment } }) {
        note.value = comment;
        modal.close();
        form.elements.namedItem('action-submit').click();
      },
    },
  });
});
