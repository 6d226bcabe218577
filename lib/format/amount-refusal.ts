import type { NotationRefusal } from "../domain/revenue/amount-notation.ts";
import { decimalsOf } from "../domain/currency.ts";
import { quoted } from "./quoted.ts";

/** Why an amount was not read, and what to write instead. */
export function amountRefusalSentence(
  refusal: NotationRefusal,
  text: string,
  currency: string,
): string {
  const seen = quoted(text.trim());
  switch (refusal) {
    case "not_a_number":
      return `${seen} is not an amount. Write digits, such as 4,200,000 or 4.2m.`;
    case "ambiguous":
      return `${seen} could be two amounts: the mark in it may group thousands or part decimals. Say which.`;
    case "other_currency":
      return `${seen} names another currency than ${currency}. Convert it first.`;
    case "lone_dash":
      return `${seen} may mean zero or nothing. Write 0, or leave the cell empty.`;
    case "too_many_digits":
      return `${seen} has more than 15 digits before the decimals.`;
    case "too_many_decimals": {
      const decimals = decimalsOf(currency) ?? 0;
      const most = decimals === 0 ? "no decimals" : `${decimals} decimals`;
      return `${seen} has more decimals than ${currency} has, which is ${most}. Round it first.`;
    }
  }
}
