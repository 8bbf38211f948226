// A form that was refused keeps its marks while it goes on saving itself: “saved” above, and
// “could not be saved” beside it. Here the marks go once autosave has succeeded, for a draft then
// is whole, and a form that was refused is watched on.
(() => {
  function unmark(mark) {
    const field = mark.closest('[data-field]');
    field?.classList.remove('w-field--error');
    for (const control of field?.querySelectorAll('[aria-invalid="true"]') ?? []) {
      control.removeAttribute('aria-invalid');
      const others = control.getAttribute('aria-describedby')?.split(' ') ?? [];
      const left = others.filter((id) => id !== mark.id).join(' ');
      if (left) control.setAttribute('aria-describedby', left);
      else control.removeAttribute('aria-describedby');
    }
    mark.replaceChildren();
  }

  function recount(form) {
    for (const counter of form.querySelectorAll('[data-w-count-container-value]')) {
      const part = document.querySelector(counter.dataset.wCountContainerValue);
      const left = part?.querySelectorAll('.error-message, .help-critical').length ?? 0;
      counter.dataset.wCountTotalValue = left;
    }
  }

  // Wagtail calls a form that was refused changed and then looks at it no more: what is mended
  // would not be kept by itself. It looks from the moment its interval is set while nothing is
  // said to be changed; said again right after, the warning before leaving stays. What is typed
  // before it first looks, two seconds later, is told it here.
  document.addEventListener('w-unsaved:ready', ({ target: form }) => {
    if (form.dataset.wUnsavedForceValue !== 'true') return;
    form.dataset.wUnsavedForceValue = 'false';
    form.dataset.wUnsavedCheckIntervalValue = '501';
    setTimeout(() => {
      form.dataset.wUnsavedForceValue = 'true';
    });
    let touched = false;
    const touch = () => {
      touched = true;
    };
    form.addEventListener('input', touch);
    const begin = () => {
      form.removeEventListener('input', touch);
      if (touched) {
        const news = { bubbles: true, cancelable: true, detail: { type: 'edits' } };
        form.dispatchEvent(new CustomEvent('w-unsaved:add', news));
      }
    };
    form.addEventListener('w-unsaved:watch-edits', begin, { once: true });
  });

  document.addEventListener('w-autosave:success', ({ target: form }) => {
    for (const message of form.querySelectorAll('[data-field-errors] .error-message')) {
      unmark(message.closest('[data-field-errors]'));
    }
    recount(form);
    for (const way of document.querySelectorAll('.messages .error [data-controller~="w-focus"]')) {
      way.closest('.error').remove();
    }
  });
})();
