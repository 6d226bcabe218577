/** Making an Intl format costs far more than using one: each is made once per locale or currency. */
export function oncePer<Format>(make: (name: string) => Format): (name: string) => Format {
  const known = new Map<string, Format>();
  return (name) => {
    const format = known.get(name) ?? make(name);
    known.set(name, format);
    return format;
  };
}
