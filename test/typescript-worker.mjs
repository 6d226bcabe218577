// A worker that the code under test starts from source needs a loader for TypeScript; once bundled it needs none.
import { isMainThread } from "node:worker_threads";
import { register } from "tsx/esm/api";

if (!isMainThread) register();
