import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** An npm package of which something is shipped. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** What its package.json says: an SPDX expression, or where to look. */
  readonly licence: string;
  readonly url: string | null;
  readonly folder: string;
}

/** Packages that no source map names, though something of them is shipped. */
const others = [
  // Left outside the bundles, with the headers that its native code is compiled with.
  'better-sqlite3',
  'node-addon-api',
  '@img/sharp-wasm32',
  '@img/sharp-wasm32/node_modules/@emnapi/runtime',
  'tslib',
  '@cornerstonejs/codec-openjpeg',
  // Parts of its standard library are in the word network's arithmetic.
  'assemblyscript',
  // The bundler's own lines, at the head of each bundle.
  'rolldown',
  'vite',
];

/**
 * The npm packages that the built app holds, by the source maps of its bundles; each version of one by itself, in the order of their names.
 *
 * @param root the project's folder, with what was built in out/
 */
export function shippedPackages(root: string): readonly ShippedPackage[] {
  const folders = new Set(others.map((name) => join(root, 'node_modules', name)));
  const out = join(root, 'out');
  for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.map')) continue;
    const { sources } = JSON.parse(readFileSync(join(out, file), 'utf8')) as { readonly sources: readonly string[] };
    for (const source of sources) {
      const folder = packageFolder(resolve(out, dirname(file), source));
      if (folder !== null) folders.add(folder);
    }
  }
  return [...folders].map(described).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ name, version }: ShippedPackage): string => `${name.replace(/^@/, '')}@${version}`;

function packageFolder(source: string): string | null {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source.replaceAll('\\', '/'))?.[0] ?? null;
}

function described(folder: string): ShippedPackage {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) throw new Error(`${folder} is bundled and is no package.`);
  const said = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return {
    name: said.name,
    version: said.version,
    licence: typeof said.license === 'string' ? said.license : '',
    url: said.homepage ?? repositoryOf(said.repository),
    folder,
  };
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly homepage?: string;
  readonly repository?: string | { readonly url?: string };
}

function repositoryOf(repository: Manifest['repository']): string | null {
  const url = typeof repository === 'string' ? repository : (repository?.url ?? null);
  return url?.replace(/^git\+/, '').replace(/\.git$/, '') ?? null;
}
