// Our own rules for oxlint: "jsPlugins": ["./scripts/lint/plugin.mjs"].
import { layers } from "./layers.mjs";
import { mutations } from "./mutations.mjs";

export default { meta: { name: "app" }, rules: { layers, mutations } };
