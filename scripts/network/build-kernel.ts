import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const source = new URL('../../main/extract/tagger/network/assembly/kernel.ts', import.meta.url);
const target = new URL('../../main/extract/tagger/network/kernel.generated.ts', import.meta.url);

/** The module that holds the kernel compiled from its source. @throws {Error} with the compiler's words */
export async function kernelModule(): Promise<string> {
  const text = readFileSync(source, 'utf8');
  let compiled: Uint8Array | null = null;
  const { error, stderr } = await asc.main(
    ['kernel.ts', '--outFile', 'kernel.wasm', '--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert'],
    {
      readFile: (name) => (name === 'kernel.ts' ? text : null),
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

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, await kernelModule());
