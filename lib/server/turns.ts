import "server-only";

/** Lets at most `atOnce` pieces of work run at a time; the others wait in the order they came. */
export function turns(atOnce: number) {
  const waiting: (() => void)[] = [];
  let running = 0;

  return async function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    if (running === atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
