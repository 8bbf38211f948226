// Where the focus is when a chooser's window opens and when it has closed. Wagtail's own script
// gives it back to the button that opened the window; once something is chosen that button is
// hidden and the focus would fall to the top of the page.
const SEARCH = '[data-chooser-modal-search] :is(input, select):not([type="hidden"])';

let asked = null; // the chooser whose window was opened last

const shown = (elements) => [...elements].find((each) => each.offsetParent && !each.disabled);

document.addEventListener(
  'click',
  ({ target }) => {
    const button = target.closest?.('[data-chooser-action-choose]');
    if (button) asked = button.closest('.chooser');
  },
  true,
);

// Bootstrap's events are jQuery's; they reach the document after the window's own.
window.jQuery(document).on('shown.bs.modal', '.modal', ({ target }) => {
  shown(target.querySelectorAll(SEARCH))?.focus();
});

window.jQuery(document).on('hidden.bs.modal', '.modal', () => {
  if (document.activeElement === document.body && asked?.isConnected) {
    shown(asked.querySelectorAll('button'))?.focus();
  }
  asked = null;
});
