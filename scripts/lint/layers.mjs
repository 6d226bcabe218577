// One table says which part of the tree may import which. What is not listed is forbidden.
import { fileOf } from "./file.mjs";
import path from "node:path";

// First match wins, so the narrow patterns come first.
const LAYERS = [
  ["domain", /^lib\/domain\//],
  ["format", /^lib\/format\//],
  ["server", /^lib\/server\//],
  ["shape", /^lib\/features\/[^/]+\/(schema|policy)\.ts$/],
  // The portable file: text in, company out; as pure as the schema it reads by.
  ["shape", /^lib\/features\/dossier\/file\//],
  ["core", /^lib\/features\/[^/]+\/(data|mutations)\.ts$/],
  ["loaders", /^lib\/features\/[^/]+\/loaders\.ts$/],
  ["actions", /^lib\/features\/[^/]+\/actions\.ts$/],
  ["jobs", /^lib\/features\/[^/]+\/jobs\.ts$/],
  ["ui", /^components\/ui\//],
  ["charts", /^components\/charts\//],
  ["feature-ui", /^components\//],
  ["route", /^app\/api\//],
  ["page", /^app\//],
];

const PURE = ["domain", "format"];
const MAY_IMPORT = {
  domain: ["domain"],
  format: PURE,
  server: [...PURE, "server"],
  shape: [...PURE, "shape"],
  core: [...PURE, "shape", "server", "core"],
  loaders: [...PURE, "shape", "server", "core", "loaders"],
  actions: [...PURE, "shape", "server", "core"],
  jobs: [...PURE, "shape", "server", "core"],
  ui: ["format", "ui"],
  charts: [...PURE, "ui", "charts"],
  "feature-ui": [...PURE, "shape", "actions", "ui", "charts", "feature-ui"],
  route: [...PURE, "shape", "server", "core", "route"],
  page: [...PURE, "shape", "loaders", "actions", "ui", "charts", "feature-ui", "page"],
};

// Packages a layer may use. A layer that is not listed may use any.
const PACKAGES = {
  domain: [],
  format: [],
  shape: ["zod"],
  ui: [
    "react",
    "react-dom",
    "clsx",
    "tailwind-merge",
    "class-variance-authority",
    "lucide-react",
    "react-aria-components",
    "cmdk",
    "next",
  ],
};

const layerOf = (file) => LAYERS.find(([, pattern]) => pattern.test(file))?.[0];
const packageOf = (spec) =>
  spec
    .split("/")
    .slice(0, spec.startsWith("@") ? 2 : 1)
    .join("/");

function targetOf(file, spec) {
  const target = spec.startsWith("@/")
    ? spec.slice(2)
    : spec.startsWith(".")
      ? path.posix.join(path.posix.dirname(file), spec)
      : undefined;
  if (target === undefined) return undefined;
  return /\.\w+$/.test(target) ? target : `${target}.ts`;
}

function refusal(file, from, spec) {
  const target = targetOf(file, spec);
  if (target === undefined)
    return PACKAGES[from]?.includes(packageOf(spec)) === false ? packageOf(spec) : undefined;
  const to = layerOf(target);
  return to !== undefined && MAY_IMPORT[from].includes(to) ? undefined : (to ?? target);
}

const LAYERED = /^(lib|components|app)\//;
const TEST = /\.test\.tsx?$/;

/** Refuses imports against the table, and files that have no place in it. */
export const layers = {
  meta: {
    type: "problem",
    messages: {
      no: "{{from}} may not import {{to}}; see scripts/lint/layers.mjs",
      homeless:
        "{{file}} belongs to no layer; the names a feature's files may have are in scripts/lint/layers.mjs",
    },
  },
  create(context) {
    const file = fileOf(context);
    const from = layerOf(file);
    if (TEST.test(file)) return {};
    if (from === undefined) {
      if (!LAYERED.test(file)) return {};
      return { Program: (node) => context.report({ node, messageId: "homeless", data: { file } }) };
    }
    const check = (node) => {
      const spec = node.source?.value;
      if (typeof spec !== "string") return;
      const to = refusal(file, from, spec);
      if (to !== undefined) context.report({ node, messageId: "no", data: { from, to } });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
