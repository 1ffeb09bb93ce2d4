import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folders that hold a kernel: its source in `assembly/kernel.ts`, what it compiles to in `kernel.generated.ts`. */
export const kernelFolders = ['main/extract/tagger/network', 'scripts/train/tuning'] as const;

/** The module that holds the kernel of a folder compiled from its source. @throws {Error} with the compiler's words */
export async function kernelModule(folder: string): Promise<string> {
  let compiled: Uint8Array | null = null;
  const { error, stderr } = await asc.main(
    [
      `${folder}/assembly/kernel.ts`,
      '--outFile',
      'kernel.wasm',
      '--runtime',
      'stub',
      '--enable',
      'simd',
      '-O3',
      '--noAssert',
    ],
    {
      readFile: (name) => (existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : null),
      writeFile: (name, contents) => {
        if (name === 'kernel.wasm') compiled = contents as Uint8Array;
      },
      listFiles: () => [],
    },
  );
  if (error !== null || compiled === null) throw new Error(`The kernel can't be compiled.\n${stderr.toString()}`);
  return `// Made by scripts/network/build-kernel.ts from assembly/kernel.ts.
const encoded =
  '${Buffer.from(compiled).toString('base64')}';

/** The kernel of the word network, a WebAssembly module. */
export function kernel(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const folder of kernelFolders) writeFileSync(`${root}${folder}/kernel.generated.ts`, await kernelModule(folder));
}
