import { amountText } from "../domain/money.ts";

/**
 * A count of small units (`decimals` places after the point) as text that Intl formats exactly,
 * where a number would be rounded above 2^53. The cast is sound: the text is digits and a point.
 */
export const exact = (units: bigint, decimals: number): Intl.StringNumericLiteral =>
  amountText(units, decimals) as Intl.StringNumericLiteral;
