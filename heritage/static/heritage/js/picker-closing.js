// Wagtail's date picker opens a moment after its field has the focus, even if the focus has moved
// on by then, and would stay open over the next field. Here it opens only where the focus is, and
// Escape closes it: it alone, not the window around it.
const { jQuery } = window;

const closing = new Set(); // fields whose Escape is still pressed

const pickerOf = (field) => jQuery(field).data('xdsoft_datetimepicker');

jQuery.fn.datetimepicker.defaults.onShow = (_time, field) => field[0] === document.activeElement;

window.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape' || !pickerOf(event.target)?.is(':visible')) return;
    event.stopPropagation();
    event.preventDefault();
    closing.add(event.target);
    jQuery(event.target).datetimepicker('hide');
  },
  true,
);

// A chooser's window closes when the key comes up.
window.addEventListener(
  'keyup',
  (event) => {
    if (event.key === 'Escape' && closing.delete(event.target)) event.stopPropagation();
  },
  true,
);
