import type { KnipConfig } from "knip";

const config: KnipConfig = {
  entry: [
    "scripts/*.{mjs,ts}",
    "prisma/seed.ts",
    "test/*.{ts,mjs}",
    "lib/**/*-worker.ts",
    // What is asked of a forecast: by the bench, a package of its own, and by no screen yet.
    "lib/domain/forecast/{forecast,sensitivity,track-record}.ts",
  ],
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
