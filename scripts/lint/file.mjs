import path from "node:path";

/** The linted file's path below the repository, with slashes on every platform. */
export const fileOf = (context) =>
  path.relative(context.cwd, context.filename).split(path.sep).join("/");
