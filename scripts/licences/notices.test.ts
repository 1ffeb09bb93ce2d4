import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { thirdPartyNotices } from './notices.ts';
import { dataSources, ownData } from './shipped-data.ts';

const project = join(import.meta.dirname, '../..');

describe('notices of a built app', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'kanwu-notices-'));
    symlinkSync(join(project, 'package.json'), join(root, 'package.json'));
    const others = [
      '@img/sharp-wasm32',
      '@cornerstonejs/codec-openjpeg',
      'tslib',
      'assemblyscript',
      'rolldown',
      'vite',
      'electron',
    ];
    for (const name of ['better-sqlite3', 'node-addon-api', ...others]) {
      mkdirSync(dirname(join(root, 'node_modules', name)), { recursive: true });
      symlinkSync(join(project, 'node_modules', name), join(root, 'node_modules', name));
    }
    write(
      'out/main/index.js.map',
      JSON.stringify({ sources: ['../../main/index.ts', '../../node_modules/brook/source.js'] }),
    );
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const brook = { name: 'brook', version: '2.1.0', license: 'MIT', homepage: 'https://brook.example' };

  test('have the licence text of each package that a bundle holds', () => {
    write('node_modules/brook/package.json', JSON.stringify(brook));
    write('node_modules/brook/LICENSE', 'Copyright (c) 2020 Brook\r\n\r\nBe free.  \r\n');
    const { text, unlicensed } = thirdPartyNotices(root);
    expect(text).toContain('brook 2.1.0, MIT, https://brook.example\n\nCopyright (c) 2020 Brook\n\nBe free.\n');
    expect(unlicensed).toEqual([]);
  });

  test('say which package comes without a text, or without a licence', () => {
    write('node_modules/brook/package.json', JSON.stringify(brook));
    expect(thirdPartyNotices(root).unlicensed).toEqual(['brook 2.1.0']);
    write('node_modules/brook/package.json', JSON.stringify({ ...brook, license: undefined }));
    write('node_modules/brook/LICENSE', 'Be free.');
    expect(thirdPartyNotices(root).unlicensed).toEqual(['brook 2.1.0']);
  });
});

describe('data', () => {
  const filesUnder = (folder: string): readonly string[] =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(project, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

  test('each list, vocabulary, file of weights and generated table is said to come from somewhere, or to be Kanwu’s own', () => {
    const shipped = [
      ...['resources/lists', 'resources/vocabularies', 'resources/models'].flatMap(filesUnder),
      ...['model', 'main'].flatMap(filesUnder).filter((file) => file.endsWith('.generated.ts')),
    ].filter((file) => !file.endsWith('.md'));
    const said = [...dataSources.flatMap(({ files }) => files), ...ownData];
    expect([...new Set(said)].sort()).toEqual(shipped.sort());
  });
});
