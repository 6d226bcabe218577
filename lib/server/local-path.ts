/**
 * A path of this site, or `/`. Browsers drop tabs and read a backslash as a slash, so anything but
 * plain printable characters could name another host.
 */
export const localPath = (wanted: string): string =>
  /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted) ? wanted : "/";
