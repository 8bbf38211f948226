// Wagtail's date picker writes today over whatever it cannot read when the field is left.
// What an officer typed stays, and the form says what is wrong with it.
window.jQuery.fn.datetimepicker.defaults.validateOnBlur = false;
