// A form in a chooser's window that is refused: Wagtail puts a new one in its place, with what is
// wrong out of sight and the chosen files gone. Here the first mistake comes into view, and the
// files stay chosen unless they are the mistake.
const CREATION_FORM = '[data-chooser-modal-creation-form]';

function toFirstMistake(form) {
  form.querySelector('[aria-invalid="true"]')?.focus();
}

function keepFiles(refused, form) {
  for (const old of refused.querySelectorAll('input[type="file"]')) {
    const field = form.elements.namedItem(old.name);
    if (field && old.files.length && field.getAttribute('aria-invalid') !== 'true') {
      field.files = old.files;
    }
  }
}

document.addEventListener(
  'submit',
  ({ target: sent }) => {
    const place = sent.matches(CREATION_FORM) && sent.closest('.modal-body');
    if (!place) return;
    // The new form's tab is hidden when it comes; only what is shown takes the focus.
    // What Wagtail's script refuses by itself it marks before this runs.
    window.setTimeout(() => toFirstMistake(sent));
    new MutationObserver((_changes, observer) => {
      const form = place.querySelector(CREATION_FORM);
      if (!form?.offsetParent || form === sent) return;
      observer.disconnect();
      keepFiles(sent, form);
      toFirstMistake(form);
    }).observe(place, { childList: true, subtree: true, attributeFilter: ['hidden'] });
  },
  true,
);
