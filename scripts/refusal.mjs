/** Something that a person can put right; its message says how and is shown without a stack. */
export class Refusal extends Error {
  name = "Refusal";
}

/** Ends a script that failed: a refusal as its sentence, anything else with its stack. */
export function tellAndExit(error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}
