import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';

/** So many were bundled by this process, each in a folder of its own. */
let bundled = 0;

const root = resolve(import.meta.dirname, '../..');

/** The program that is killed, in one file, as the app's own are: it starts in a fifth of the time. */
export interface BundledProgram {
  readonly script: string;
  remove(): void;
}

/** Bundles one beside this file, by its name; as deep in the project as its source, whence it finds the resources. */
export async function bundleProgram(name: string, plugins: readonly Plugin[] = []): Promise<BundledProgram> {
  const folder = join(root, 'test-output', `torture-${process.pid}-${bundled++}`);
  await build({
    ...{ configFile: false, logLevel: 'error', plugins: [...plugins] },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ...{
        ssr: join(import.meta.dirname, `${name}.ts`),
        outDir: folder,
        emptyOutDir: true,
        target: 'node24',
      },
      // Chunks lie beside it: what they find, they find from there.
      rolldownOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  });
  return {
    script: join(folder, `${name}.mjs`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
