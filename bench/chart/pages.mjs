// Builds the pages of the comparison and serves them on this machine alone.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import path from "node:path";
import tailwind from "@tailwindcss/postcss";
import * as esbuild from "esbuild";
import postcss from "postcss";
import { organisation } from "./organisation.mjs";

const here = import.meta.dirname;
const product = path.join(here, "../..");

/** Bodies by address: a script and, for ours, the product's styles. */
async function build() {
  const { outputFiles } = await esbuild.build({
    entryPoints: ["ours.tsx", "d3-org-chart.mjs", "react-flow.jsx", "plain-svg.jsx"].map((file) =>
      path.join(here, "pages", file),
    ),
    outdir: "/",
    write: false,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    // One React for the product's components and the pages around them.
    alias: {
      "@": product,
      react: path.join(product, "node_modules/react"),
      "react-dom": path.join(product, "node_modules/react-dom"),
    },
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".css": "css" },
  });
  const bodies = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const from = path.join(product, "app/globals.css");
  const { css } = await postcss([tailwind({ base: product })]).process(readFileSync(from, "utf8"), {
    from,
  });
  bodies.set("/product.css", css);
  return bodies;
}

const CARDS = `html,body{margin:0;height:100%;overflow:hidden}#root{position:fixed;inset:0}
.card{box-sizing:border-box;height:56px;width:172px;padding:8px 10px;overflow:hidden;border:1px solid #cfd2d7;border-left:4px solid;border-radius:6px;background:#fff;font:12px sans-serif;white-space:nowrap}
.card b,.card span{display:block}.card i{position:absolute;right:8px;bottom:8px;font-style:normal}`;

const shell = (
  page,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${page}</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/${page === "ours" ? "product" : page}.css"><style>${CARDS}</style><div id="root"></div><script type="module" src="/${page}.js"></script>`;

const fontFile = (name) =>
  readFileSync(
    path.join(product, "node_modules/@fontsource-variable", name.split("-")[0], "files", name),
  );

/** Serves `/PAGE?n=N`, `/rows/N.json` and what the pages load; answers the address. */
export async function servePages(port = 0) {
  const bodies = await build();
  const rows = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const asked = /^\/rows\/(\d+)\.json$/.exec(pathname)?.[1];
    if (asked !== undefined) {
      if (!rows.has(asked)) rows.set(asked, JSON.stringify(organisation(Number(asked))));
      return response.setHeader("content-type", "application/json").end(rows.get(asked));
    }
    if (pathname.includes("/files/")) return response.end(fontFile(path.basename(pathname)));
    const kind = { ".js": "text/javascript", ".css": "text/css" }[path.extname(pathname)];
    const body = kind === undefined ? shell(pathname.slice(1)) : bodies.get(pathname);
    response.setHeader("content-type", kind ?? "text/html").end(body ?? "");
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
