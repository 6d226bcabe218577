/**
 * Numbers from 0 to below 1 that a seed repeats (mulberry32), and draws made of them.
 * @param {number} seed
 */
export function seededDraws(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    /** A whole number from `least` to `most`, both included. */
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    /** True in this share of the draws. */
    chance: (share) => next() < share,
    /** One of these, each as likely. */
    oneOf: (choices) => choices[Math.floor(next() * choices.length)],
  };
}
