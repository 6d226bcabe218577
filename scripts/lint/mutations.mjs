// Every export of a mutations file is a function of exactly (scope, input) that asks for permission,
// works within the workspace and leaves an audit row.
import { fileOf } from "./file.mjs";

const MUTATIONS = /^lib\/features\/.+\/mutations\.ts$/;

// Where each comes from, and which of its arguments is the scope.
const DUTIES = {
  assertCan: { from: "@/lib/server/scope", scopeAt: 0 },
  inWorkspace: { from: "@/lib/server/scope", scopeAt: 0 },
  recordAudit: { from: "@/lib/server/audit", scopeAt: 1 },
};

const isNode = (thing) => typeof thing === "object" && thing !== null && "type" in thing;

function* nodesWithin(node) {
  yield node;
  for (const [key, child] of Object.entries(node)) {
    if (key === "parent") continue;
    for (const one of [child].flat()) if (isNode(one)) yield* nodesWithin(one);
  }
}

/** Whether the function calls it with its own scope. */
function fulfils(fn, duty) {
  const { scopeAt } = DUTIES[duty];
  return [...nodesWithin(fn.body)].some((node) => {
    if (node.type !== "CallExpression" || node.callee.name !== duty) return false;
    return node.arguments[scopeAt]?.name === "scope";
  });
}

const takesScopeAndInput = ({ params: [scope, input, ...more] }) =>
  scope?.type === "Identifier" &&
  scope.name === "scope" &&
  (input?.type === "ObjectPattern" || (input?.type === "Identifier" && input.name === "input")) &&
  input.optional !== true &&
  more.length === 0;

const FUNCTIONS = ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"];

/** What `export …` offers to the outside as something that can be called. */
function offered({ declaration }) {
  if (declaration?.type === "VariableDeclaration") {
    return declaration.declarations.map((one) => one.init);
  }
  return [declaration];
}

export const mutations = {
  meta: {
    type: "problem",
    messages: {
      shape:
        "A mutations file exports only functions declared in place, of exactly (scope, input).",
      duty: "This mutation does not call {{duty}} with its scope.",
      foreign: "{{duty}} must be the one of {{from}}.",
    },
  },
  create(context) {
    if (!MUTATIONS.test(fileOf(context))) return {};
    const imported = new Map();
    const check = (node) => {
      if (node.exportKind === "type" || node.declaration?.type.startsWith("TS")) return;
      for (const fn of offered(node)) {
        if (!FUNCTIONS.includes(fn?.type) || !takesScopeAndInput(fn)) {
          context.report({ node, messageId: "shape" });
          continue;
        }
        for (const [duty, { from }] of Object.entries(DUTIES)) {
          if (!fulfils(fn, duty)) context.report({ node, messageId: "duty", data: { duty } });
          else if (imported.get(duty) !== from) {
            context.report({ node, messageId: "foreign", data: { duty, from } });
          }
        }
      }
    };
    return {
      ImportDeclaration(node) {
        for (const { imported: name, local } of node.specifiers) {
          if (name?.name === local.name) imported.set(local.name, node.source.value);
        }
      },
      ExportNamedDeclaration: check,
      ExportDefaultDeclaration: check,
      ExportAllDeclaration: (node) => context.report({ node, messageId: "shape" }),
    };
  },
};
