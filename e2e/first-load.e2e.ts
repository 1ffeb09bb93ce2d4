import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const out = join(import.meta.dirname, '../out');
const assets = join(out, 'renderer/assets');

/** The files that a built script cannot begin without: not those that it asks for later. */
function neededBy(script: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(script)) return seen;
  seen.add(script);
  const text = readFileSync(script, 'utf8');
  for (const [, from = ''] of text.matchAll(/(?:^|[;\n}])\s*import\s*(?:[^"'();]*?from\s*)?["']([^"'\n]+)["']/g)) {
    if (from.startsWith('.')) neededBy(join(dirname(script), from), seen);
  }
  return seen;
}

/** The packages of which anything is in these files. */
function packagesIn(scripts: Iterable<string>): string[] {
  const packages = new Set<string>();
  for (const script of scripts) {
    if (!existsSync(`${script}.map`)) continue;
    const { sources } = JSON.parse(readFileSync(`${script}.map`, 'utf8')) as { readonly sources: readonly string[] };
    for (const source of sources) {
      const [, name] = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
      if (name !== undefined) packages.add(name);
    }
  }
  return [...packages].sort();
}

test('until the window is there, Electron’s main thread loads nothing that reads files, archives, encodings or pictures', () => {
  expect(packagesIn(neededBy(join(out, 'main/index.js')))).toEqual(['uuid', 'zod']);
});

test('the first screen is shown before the editor, the tables and the dialogs are loaded', () => {
  const page = readFileSync(join(out, 'renderer/index.html'), 'utf8');
  const scripts = [...page.matchAll(/<script[^>]* src="\.\/([^"]+)"/g)].map(([, src = '']) =>
    join(out, 'renderer', src),
  );
  expect(scripts.length).toBeGreaterThan(0);
  const needed = new Set(scripts.flatMap((script) => [...neededBy(script)]));
  expect(packagesIn(needed)).toEqual([
    ...['lru-cache', 'lucide-react', 'react', 'react-dom', 'scheduler', 'uuid', 'zod', 'zustand'],
  ]);
  const later = ['workbench', 'register-dialog', 'export-dialog', 'publications-dialog', 'imports-dialog', 'palette'];
  for (const part of later) {
    const [file] = readdirSync(assets).filter((name) => name.startsWith(`${part}-`) && name.endsWith('.js'));
    expect(file).toBeDefined();
    expect(needed).not.toContain(join(assets, file ?? ''));
  }
});

test('the threads of the store load nothing that exports or reads files until something is exported', () => {
  expect(packagesIn(neededBy(join(out, 'main/workers/store.js')))).toEqual(['lru-cache', 'uuid', 'zod']);
});
