import { existsSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const inProject = (path: string) => resolve(import.meta.dirname, path);

/** Workers run from their own files, so each is an entry of its own. */
const workers = existsSync(inProject('main/workers'))
  ? readdirSync(inProject('main/workers')).filter((file) => /(?<!\.test)\.ts$/.test(file))
  : [];

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const sharpInWebAssembly = '@img/sharp-wasm32/sharp.node';

/**
 * Takes sharp's WebAssembly in the place of its native code, which has a GLib of its own and, on Linux, takes Electron's for it
 * (https://sharp.pixelplumbing.com/install#electron-and-linux). It is the same on all systems, and what a picture does to it stays in it.
 */
function withSharpInWebAssembly() {
  return {
    name: 'sharp-in-webassembly',
    enforce: 'pre' as const,
    transform(_code: string, id: string) {
      if (!/\/sharp\/dist\/sharp\.[cm]js$/.test(id.replaceAll('\\', '/'))) return null;
      return id.endsWith('.cjs')
        ? `module.exports = require('${sharpInWebAssembly}');`
        : `import { createRequire } from 'node:module'; export default createRequire(import.meta.url)('${sharpInWebAssembly}');`;
    },
  };
}

let first: Set<string> | undefined;

/** Whether a module is one of those that the page must load before it can show anything: not only when it is asked for. */
function isForFirstScreen(id: string, graph: ModuleGraph): boolean {
  if (first === undefined) {
    first = new Set([inProject('renderer/main.tsx').replaceAll('\\', '/')]);
    // A set that grows is gone through to its end.
    for (const each of first) for (const imported of graph.getModuleInfo(each)?.importedIds ?? []) first.add(imported);
  }
  return first.has(id);
}

// Targets are those of the oldest Electron that Kanwu runs on (33: Node 20.18, Chromium 130).
export default defineConfig({
  main: {
    plugins: [withSharpInWebAssembly()],
    // Its other build declares a `require` of its own, which the one that electron-vite puts into its file would redeclare; it wants it for
    // threads, which Kanwu does not have it start.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      target: 'node20.18',
      outDir: 'out/main',
      sourcemap: true,
      // All but the native module is bundled: it loads faster, and a packaged app carries no other package.
      externalizeDeps: false,
      rolldownOptions: {
        external: ['better-sqlite3'],
        input: {
          index: inProject('main/electron/index.ts'),
          ...Object.fromEntries(
            workers.map((file) => [`workers/${basename(file, '.ts')}`, inProject(`main/workers/${file}`)]),
          ),
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      outDir: 'out/preload',
      // A sandboxed preload script can require nothing but Electron: one CommonJS file with all it needs inside.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: inProject('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    // Of the words that react-aria has in thirty languages, those of the two that Kanwu has.
    plugins: [react({ jsxImportSource: '#shown' }), optimizeLocales.vite({ locales: ['en-US', 'zh-CN'] })],
    // main/electron/protocol.ts puts a nonce of its own into each response.
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      // They are on this machine: a link for each takes longer than asking for it.
      modulePreload: false,
      minify: true,
      target: 'chrome130',
      outDir: inProject('out/renderer'),
      emptyOutDir: true,
      sourcemap: true,
      // Everything comes from the app's own origin; nothing is inlined as a data: URL that the policy would have to allow.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: inProject('renderer/index.html') },
        // Every file is a question to the main process, which is busy while the window starts: what the first screen needs is one.
        output: {
          codeSplitting: {
            groups: [
              { debugName: 'first-screen', name: (id, graph) => (isForFirstScreen(id, graph) ? 'first-screen' : null) },
            ],
          },
        },
      },
    },
  },
});
