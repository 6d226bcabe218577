/** One value of an address's parameter, which a visitor may write more than once. */
export const firstValue = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === "string" ? value : value?.[0];
