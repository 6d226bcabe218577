import { log } from "./exponential.ts";

/** Random numbers that their seed repeats on any machine. */
export interface Random {
  /** From 0 to below 1. */
  readonly uniform: () => number;
  /** Mean 0, variance 1. */
  readonly normal: () => number;
  /** The sum of the squares of `degrees` normal numbers; `degrees` at least 2. */
  readonly chiSquare: (degrees: number) => number;
}

const LANES = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35] as const;
const FNV_PRIME = 0x01000193;

/** Spreads every bit over the whole word (the finaliser of MurmurHash3). */
function mixed(word: number): number {
  let bits = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** A 32-bit hash of some text: FNV-1a over its UTF-16 code units, from a start of its own, then mixed. */
function hashFrom(start: number, text: string): number {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  }
  return mixed(hash);
}

const hexadecimal = (word: number) => word.toString(16).padStart(8, "0");

/** The seed that stands for some inputs, written out: 16 hexadecimal digits. No secret: it repeats, it does not protect. */
export const seedOf = (inputs: string): string =>
  hexadecimal(hashFrom(LANES[0], inputs)) + hexadecimal(hashFrom(LANES[1], inputs));

/** Small Fast Counter, 32 bits (Chris Doty-Humphrey, PractRand; in the public domain). */
function counterGenerator(seed: string): () => number {
  let [a, b, c, counter] = LANES.map((lane) => hashFrom(lane, seed)) as [
    number,
    number,
    number,
    number,
  ];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** A ratio of uniform numbers, whose logarithm is seldom needed (Leva 1992, ACM algorithm 712). */
function normalGenerator(uniform: () => number): () => number {
  return () => {
    for (;;) {
      const u = 1 - uniform();
      const v = 1.7156 * (uniform() - 0.5);
      const x = u - 0.449871;
      const y = Math.abs(v) + 0.386595;
      const quadratic = x * x + y * (0.196 * y - 0.25472 * x);
      if (quadratic < 0.27597) return v / u;
      if (quadratic <= 0.27846 && v * v <= -4 * u * u * log(u)) return v / u;
    }
  };
}

/**
 * The random numbers of one stream of a seed. Streams do not touch: what one draws changes no other,
 * so a motion more or less leaves the numbers of the rest as they are.
 */
export function randomFrom(seed: string, stream: string): Random {
  const uniform = counterGenerator(`${seed} ${stream}`);
  const normal = normalGenerator(uniform);
  /** Twice a gamma number of shape degrees / 2 (Marsaglia & Tsang 2000). */
  const chiSquare = (degrees: number) => {
    const shape = degrees / 2 - 1 / 3;
    const width = 1 / Math.sqrt(9 * shape);
    for (;;) {
      const x = normal();
      const root = 1 + width * x;
      if (root <= 0) continue;
      const cube = root * root * root;
      const accepted = log(1 - uniform()) < (x * x) / 2 + shape * (1 - cube + log(cube));
      if (accepted) return 2 * shape * cube;
    }
  };
  return { uniform, normal, chiSquare };
}
