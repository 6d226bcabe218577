/** A place in a file, whatever stands there: rules must run beside malformed neighbours. */
export interface Place {
  readonly pointer: string;
  readonly value: unknown;
}

/** JSON pointer escaping, RFC 6901 section 3. */
const escape = (key: string) => key.replaceAll("~", "~0").replaceAll("/", "~1");

export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${escape(String(key))}`).join("");

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether an object says anything under a key, be it null. */
export const has = ({ value }: Place, key: string): boolean =>
  isRecord(value) && Object.hasOwn(value, key);

export const member = (place: Place, key: string): Place => ({
  pointer: `${place.pointer}/${key}`,
  value: isRecord(place.value) && Object.hasOwn(place.value, key) ? place.value[key] : undefined,
});

export const items = ({ pointer, value }: Place): readonly Place[] =>
  Array.isArray(value)
    ? value.map((item: unknown, index) => ({ pointer: `${pointer}/${index}`, value: item }))
    : [];

/** The text at a place; null where something else or nothing stands there. */
export const textAt = ({ value }: Place): string | null =>
  typeof value === "string" ? value : null;
