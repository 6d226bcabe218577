/** Every time zone that can be chosen, by IANA name; `UTC` first. */
export const timeZones = (): readonly string[] => [
  "UTC",
  ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC"),
];

/** `Europe/Isle of Man`. */
export const timeZoneLabel = (name: string): string => name.replaceAll("_", " ");
