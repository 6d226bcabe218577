import type { KnipConfig } from "knip";

const config: KnipConfig = {
  entry: ["scripts/*.{mjs,ts}", "prisma/seed.ts", "test/*.{ts,mjs}", "lib/**/*-worker.ts"],
  project: ["**/*.{ts,tsx,mjs,js,css}"],
  ignore: ["bench/**"],
  ignoreDependencies: [
    "@prisma/client", // Imported by the generated client, which is not in the repository.
    "prisma", // Run by its path, so that nothing asks the registry.
  ],
  ignoreExportsUsedInFile: true,
  compilers: {
    css: (text: string) =>
      [...text.matchAll(/@import "([^"]+)"/g)].map(([, file]) => `import "${file}";`).join("\n"),
  },
};

export default config;
