/** What no file may be called on one system or another, and the blanks around it. */
const FORBIDDEN = /[\s\p{Cc}\\/:*?"<>|]+/gu;

/** A name that a person gave, as a file may be called; `otherwise` where nothing of it is left. */
export const fileName = (name: string, otherwise: string, ending: string): string =>
  `${name.replaceAll(FORBIDDEN, " ").trim() || otherwise}.${ending}`;
