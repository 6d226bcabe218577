/** Signs beside the code itself by which amounts of a currency are marked; one may mark several. */
const SIGNS: Readonly<Record<string, string>> = {
  $: "ARS AUD CAD CLP COP HKD MXN NZD SGD TWD USD",
  US$: "USD",
  C$: "CAD",
  CA$: "CAD",
  A$: "AUD",
  AU$: "AUD",
  NZ$: "NZD",
  S$: "SGD",
  HK$: "HKD",
  NT$: "TWD",
  MX$: "MXN",
  R$: "BRL",
  "€": "EUR",
  "£": "EGP GBP",
  "¥": "CNY JPY",
  "CN¥": "CNY",
  "JP¥": "JPY",
  RMB: "CNY",
  "₹": "INR",
  RS: "INR LKR NPR PKR",
  "₩": "KRW",
  "₪": "ILS",
  "₺": "TRY",
  TL: "TRY",
  "₫": "VND",
  "₱": "PHP",
  "₴": "UAH",
  "฿": "THB",
  "₦": "NGN",
  KR: "DKK ISK NOK SEK",
  FR: "CHF",
  SFR: "CHF",
  KČ: "CZK",
  ZŁ: "PLN",
  FT: "HUF",
  RP: "IDR",
  RM: "MYR",
};

const CODES_OF = new Map(Object.entries(SIGNS).map(([sign, codes]) => [sign, codes.split(" ")]));

/** Whether a sign or code, in any case and with or without a full stop, may mark this currency. */
export function isNamedBy(currency: string, sign: string): boolean {
  const name = sign.toUpperCase().replace(/\.$/, "");
  return name === currency || (CODES_OF.get(name)?.includes(currency) ?? false);
}
