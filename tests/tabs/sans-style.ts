/** A sheet of styles, in tests that draw components: its classes say nothing there. */
export default {};
