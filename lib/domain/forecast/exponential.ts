/**
 * `exp` and `log` from additions, multiplications and divisions alone, which IEEE 754 rounds alike on
 * every machine; `Math.exp` and `Math.log` may differ in the last digit between engines. Besides these
 * the forecast uses `Math.sqrt`, which IEEE 754 rounds too, and integer arithmetic.
 */

/** The natural logarithm of 2 in two parts; the high one has room for exact products with an exponent. */
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const LOG2_E = 1.442695040888963387;

const LEAST_EXPONENT = -1022;
const MOST_EXPONENT = 1023;

/** Powers of two by their exponent, from the least normal number on. */
const POWERS = new Float64Array(MOST_EXPONENT - LEAST_EXPONENT + 1);
POWERS[-LEAST_EXPONENT] = 1;
for (let at = -LEAST_EXPONENT - 1; at >= 0; at -= 1) POWERS[at] = (POWERS[at + 1] ?? 0) / 2;
for (let at = 1 - LEAST_EXPONENT; at < POWERS.length; at += 1)
  POWERS[at] = (POWERS[at - 1] ?? 0) * 2;

/** 1/13!, 1/12! … 1/1!, 1: the remainder is at most half the logarithm of 2, so the next term is lost. */
const EXP_TERMS: number[] = [1];
for (let n = 1; n <= 13; n += 1) EXP_TERMS.unshift((EXP_TERMS[0] ?? 1) / n);

/** 1/21, 1/19 … 1/3, 1: half the series of the inverse hyperbolic tangent. */
const LOG_TERMS = Array.from({ length: 11 }, (_, place) => 1 / (21 - 2 * place));

function polynomial(terms: readonly number[], x: number): number {
  let sum = 0;
  for (const term of terms) sum = sum * x + term;
  return sum;
}

/** e to the power of `x`: 0 below -708, infinity above 709. */
export function exp(x: number): number {
  if (x < -708) return 0;
  if (x > 709) return Infinity;
  const exponent = Math.round(x * LOG2_E);
  const remainder = x - exponent * LN2_HIGH - exponent * LN2_LOW;
  return polynomial(EXP_TERMS, remainder) * (POWERS[exponent - LEAST_EXPONENT] ?? 0);
}

const view = new DataView(new ArrayBuffer(8));

/** The natural logarithm of a normal number above zero. */
export function log(x: number): number {
  view.setFloat64(0, x);
  const high = view.getUint32(0);
  view.setUint32(0, (high & 0xf_ffff) | 0x3ff0_0000);
  let exponent = (high >>> 20) - 1023;
  let mantissa = view.getFloat64(0);
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  const ratio = (mantissa - 1) / (mantissa + 1);
  const series = 2 * ratio * polynomial(LOG_TERMS, ratio * ratio);
  return exponent * LN2_HIGH + (series + exponent * LN2_LOW);
}

/** The odds of a share above 0 and below 1, as a logarithm: any real number. */
export const logit = (share: number): number => log(share / (1 - share));
/** The share of a `logit`. */
export const shareOfLogit = (z: number): number => 1 / (1 + exp(-z));
