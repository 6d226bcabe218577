/** The language and the number habits of the product's own sentences. */
export const LOCALE = "en-GB";
