import { STANDARD } from "../domain/rubric/cpo-fit.ts";

/** Which rules: the standard ones by their word, a workspace's own by their name and number. */
export const rubricLabel = (name: string): string =>
  name === STANDARD.name ? "Standard rules" : name;
