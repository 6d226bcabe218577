/** Why a message was not delivered, from what is stored of it. */
export function mailFault(fault: string): string {
  const [, reply] = /^refused (\d+)$/.exec(fault) ?? [];
  if (reply !== undefined) return `The mail server refused it (${reply}).`;
  return fault === "too_old"
    ? "It waited for a week and was not sent any more."
    : "The mail server could not be reached.";
}
