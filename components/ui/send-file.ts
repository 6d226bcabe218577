import { reached } from "./reached";

type FileAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly message: string;
      readonly fields?: Readonly<Record<string, string>> | undefined;
      readonly current?: unknown;
    };

async function send<Value>(address: string, file: Blob): Promise<FileAnswer<Value>> {
  const headers = { "content-type": "application/octet-stream" };
  const response = await fetch(address, { method: "POST", body: file, headers });
  // Our own routes answer in this shape, whatever the status.
  return (await response.json()) as FileAnswer<Value>;
}

/**
 * Sends a file as the body; its name, and what else goes with it, stand in the address. What may be
 * too long for an address stands before the file, and the address says how long it is.
 */
export function sendFile<Value>(
  url: string,
  file: File,
  input?: unknown,
  preface?: unknown,
): Promise<FileAnswer<Value>> {
  const search = new URLSearchParams({ file: file.name });
  if (input !== undefined) search.set("input", JSON.stringify(input));
  const before = new Blob(preface === undefined ? [] : [JSON.stringify(preface)]);
  if (before.size > 0) search.set("preface", String(before.size));
  return reached(send<Value>(`${url}?${search.toString()}`, new Blob([before, file])));
}
