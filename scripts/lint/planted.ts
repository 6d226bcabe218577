import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const HERE = import.meta.dirname;

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
  readonly message: string;
}

/** What our own rules say of these files, by path. They are linted in a folder of their own. */
export function lintPlanted(files: Readonly<Record<string, string>>): Record<string, string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "planted-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const config = {
      jsPlugins: [path.join(HERE, "plugin.mjs")],
      categories: { correctness: "off" },
      rules: { "app/layers": "error", "app/mutations": "error" },
    };
    writeFileSync(path.join(folder, ".oxlintrc.json"), JSON.stringify(config));
    const oxlint = path.join(HERE, "../../node_modules/oxlint/bin/oxlint");
    const { stdout, stderr } = spawnSync(process.execPath, [oxlint, "-f", "json"], {
      cwd: folder,
      encoding: "utf8",
    });
    if (!stdout.startsWith("{")) throw new Error(`oxlint did not run: ${stdout}${stderr}`);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
    const said: Record<string, string[]> = {};
    for (const name of Object.keys(files)) said[name] = [];
    for (const { filename, message } of diagnostics) (said[filename] ??= []).push(message);
    return said;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
