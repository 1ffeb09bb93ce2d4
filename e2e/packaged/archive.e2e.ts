import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { beforeAll, describe, expect, test } from 'vitest';
import { packagedFolder, programOf, resourcesOf } from './harness/packaged-kanwu.ts';

describe('what is packaged', () => {
  let resources: string;
  let archive: string;
  let files: readonly string[];
  beforeAll(() => {
    resources = resourcesOf(packagedFolder());
    archive = join(resources, 'app.asar');
    files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
  });

  test('has every fuse set', async () => {
    const { version: _, ...wire } = await getCurrentFuseWire(programOf(packagedFolder()));
    const states = Object.fromEntries(
      Object.entries(wire).map(([fuse, state]) => [
        FuseV1Options[Number(fuse)] ?? fuse,
        FuseState[Number(state)] ?? state,
      ]),
    );
    // Electron 33 has no more; newer ones have this, too.
    const { WasmTrapHandlers: newest = 'ENABLE', ...others } = states;
    expect(newest).toBe('ENABLE');
    expect(others).toEqual({
      RunAsNode: 'DISABLE',
      EnableCookieEncryption: 'ENABLE',
      EnableNodeOptionsEnvironmentVariable: 'DISABLE',
      EnableNodeCliInspectArguments: 'DISABLE',
      EnableEmbeddedAsarIntegrityValidation: 'ENABLE',
      OnlyLoadAppFromAsar: 'ENABLE',
      LoadBrowserProcessSpecificV8Snapshot: 'DISABLE',
      GrantFileProtocolExtraPrivileges: 'DISABLE',
    });
  });

  test('is one archive, with the native code beside it and nothing else', () => {
    const beside = readdirSync(`${archive}.unpacked`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
    expect(beside).toEqual([`${process.platform}-${process.arch}.node`]);
    expect(['app', 'default_app.asar', 'default_app'].filter((name) => existsSync(join(resources, name)))).toEqual([]);
  });

  test('holds what is run, and nothing that it was made from', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/out/main/index.js',
        '/out/main/workers/store.js',
        '/out/preload/index.cjs',
        '/out/renderer/index.html',
        '/resources/models/tagger.bin',
        '/resources/models/tagger-free.bin',
        '/resources/lists/words.txt',
      ]),
    );
    const packages = files.filter((file) => /^\/node_modules\/(@[^/]+\/)?[^/]+$/.test(file));
    const codecs = ['@cornerstonejs', '@cornerstonejs/codec-openjpeg', '@img', '@img/sharp-wasm32'];
    const outside = [...codecs, 'better-sqlite3', 'tslib'].map((name) => `/node_modules/${name}`);
    expect(packages.sort()).toEqual(outside);
    expect(files.filter((file) => /\.(map|tsx?)$|\.test\.|\/resources\/words/.test(file))).toEqual([]);
  });

  test('has hashes of every file in the archive’s header', () => {
    const { header } = getRawHeader(archive);
    const packed = files.filter((file) => /\.(js|cjs|html|json|bin)$/.test(file));
    expect(packed.length).toBeGreaterThan(50);
    for (const file of packed) {
      const content = extractFile(archive, file.slice(1));
      expect(hashIn(header, file), file).toBe(createHash('sha256').update(content).digest('hex'));
    }
  });
});

/** The hash of a file that an archive's header has. */
function hashIn(header: unknown, file: string): unknown {
  let place = header;
  for (const part of file.slice(1).split('/')) place = fieldOf(fieldOf(place, 'files'), part);
  return fieldOf(fieldOf(place, 'integrity'), 'hash');
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
