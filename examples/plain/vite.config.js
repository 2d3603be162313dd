/** Builds the example without a framework; there is nothing to set. */
export default {};
