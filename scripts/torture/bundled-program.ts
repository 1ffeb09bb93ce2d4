import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** The program that is killed, in one file, as the app's own are: it starts in a fifth of the time. */
export interface BundledProgram {
  readonly script: string;
  remove(): void;
}

/** Bundles it; as deep in the project as its source, whence it finds the resources. */
export async function bundleProgram(): Promise<BundledProgram> {
  const folder = join(root, 'test-output', `torture-${process.pid}`);
  await build({
    ...{ configFile: false, logLevel: 'error' },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ...{
        ssr: join(import.meta.dirname, 'work-until-killed.ts'),
        outDir: folder,
        emptyOutDir: true,
        target: 'node24',
      },
      // Chunks lie beside it: what they find, they find from there.
      rolldownOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  });
  return {
    script: join(folder, 'work-until-killed.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
