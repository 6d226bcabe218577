import { reached } from "./reached";

type FileAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string;
      readonly fields?: Readonly<Record<string, string>> | undefined;
      readonly current?: unknown;
    };

interface Sending {
  /** Called with the share that is on its way, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The one request that is not a `fetch`, which does not tell how much of a file has left. */
function send<Value>(
  address: string,
  file: Blob,
  { onProgress, signal }: Sending,
): Promise<FileAnswer<Value>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("content-type", "application/octet-stream");
    const fail = () => reject(new Error("the file did not get through"));
    request.addEventListener("error", fail);
    request.addEventListener("abort", fail);
    request.addEventListener("load", () => {
      try {
        // Our own routes answer in this shape, whatever the status.
        resolve(JSON.parse(request.responseText) as FileAnswer<Value>);
      } catch {
        fail();
      }
    });
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      onProgress?.(total === 0 ? 0 : loaded / total),
    );
    signal?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

interface Accompanied extends Sending {
  readonly input?: unknown;
  readonly preface?: unknown;
}

/**
 * Sends a file as the body; its name, and what else goes with it, stand in the address. What may be
 * too long for an address stands before the file, and the address says how long it is.
 */
export function sendFile<Value>(
  url: string,
  file: File,
  { input, preface, ...sending }: Accompanied = {},
): Promise<FileAnswer<Value>> {
  const search = new URLSearchParams({ file: file.name });
  if (input !== undefined) search.set("input", JSON.stringify(input));
  const before = new Blob(preface === undefined ? [] : [JSON.stringify(preface)]);
  if (before.size > 0) search.set("preface", String(before.size));
  return reached(send<Value>(`${url}?${search.toString()}`, new Blob([before, file]), sending));
}
