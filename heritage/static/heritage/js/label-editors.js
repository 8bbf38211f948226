/**
 * Gives every rich text editor on a form the name of its field: the editor's own markup has
 * none, and a screen reader would say only “text box”.
 */
(() => {
  const UNNAMED = '.public-DraftEditor-content[role="textbox"]:not([aria-label])';

  const nameOf = (editor) => {
    const field = editor.closest('.w-field__wrapper')?.querySelector('.w-field__label');
    const block = editor.closest('[data-panel]')?.querySelector('[data-panel-heading]');
    return (field ?? block)?.textContent.replace(/\s+/g, ' ').trim();
  };

  const label = () => {
    document.querySelectorAll(UNNAMED).forEach((editor) => {
      const name = nameOf(editor);
      if (name) editor.setAttribute('aria-label', name);
    });
  };

  new MutationObserver(label).observe(document.body, { childList: true, subtree: true });
  label();
})();
