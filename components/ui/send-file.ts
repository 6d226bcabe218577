import { reached } from "./reached";

type FileAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly message: string;
      readonly fields?: Readonly<Record<string, string>> | undefined;
      readonly current?: unknown;
    };

async function send<Value>(address: string, file: File): Promise<FileAnswer<Value>> {
  const headers = { "content-type": "application/octet-stream" };
  const response = await fetch(address, { method: "POST", body: file, headers });
  // Our own routes answer in this shape, whatever the status.
  return (await response.json()) as FileAnswer<Value>;
}

/** Sends a file as the whole body; its name, and what else goes with it, stand in the address. */
export function sendFile<Value>(
  url: string,
  file: File,
  input?: unknown,
): Promise<FileAnswer<Value>> {
  const search = new URLSearchParams({ file: file.name });
  if (input !== undefined) search.set("input", JSON.stringify(input));
  return reached(send<Value>(`${url}?${search.toString()}`, file));
}
