import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BillOfMaterials } from '../../scripts/licences/bill-of-materials.ts';
import { shippedPackages } from '../../scripts/licences/shipped-packages.ts';
import { madeHome, packagedFolder, resourcesOf, withPackaged } from './harness/packaged-kanwu.ts';

const project = resolve(import.meta.dirname, '../..');

describe('what the packaged program says of its parts', () => {
  const folder = join(resourcesOf(packagedFolder()), 'licences');
  let notices: string;
  let bill: BillOfMaterials;
  beforeAll(() => {
    notices = readFileSync(join(folder, 'third-party-notices.txt'), 'utf8');
    bill = JSON.parse(readFileSync(join(folder, 'bill-of-materials.cdx.json'), 'utf8'));
  });

  test('has the texts of Electron and Chromium beside it', () => {
    expect(readdirSync(folder).sort()).toEqual([
      'LICENSE.electron.txt',
      'LICENSES.chromium.html',
      'bill-of-materials.cdx.json',
      'third-party-notices.txt',
    ]);
  });

  test('is shown in the window', async () => {
    const home = madeHome();
    await withPackaged({ home: home.path }, async (window) => {
      await window.keyboard.press('Control+k');
      await window.getByRole('combobox', { name: 'Find a command, an article, a name or text' }).fill('about kanwu');
      await window.keyboard.press('Enter');
      const shown = window.getByRole('dialog').getByRole('region', { name: 'Third-party notices' });
      expect(await shown.textContent()).toBe(notices);
    });
    home.remove();
  });

  test('names every package that is in the bundles, with its licence', () => {
    const shipped = shippedPackages(project);
    expect(shipped.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['better-sqlite3', 'react', 'zod', '@codemirror/view', '@lhncbc/ucum-lhc', 'mammoth']),
    );
    const missing = shipped.filter(({ name, version }) => !notices.includes(`\n${name} ${version}, `));
    expect(missing).toEqual([]);
    expect(notices).not.toContain('(no licence');
  });

  test('has the notice that UCUM asks for, and those of the data', () => {
    expect(notices).toContain('The UCUM \ntable and UCUM codes are copyright'.replace(' \n', '\n'));
    expect(notices).toContain('Copyright (c) 2013 Sun Junyi');
    expect(notices).toContain('UNICODE LICENSE V3');
    expect(notices).toContain('free for research with credit to BosonNLP');
    expect(notices).toContain('IPTC Media Topics');
  });

  test('is a bill of materials, too: each package, what it runs on, and the data', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
    expect(bill.metadata.component).toMatchObject({ type: 'application', name: 'Kanwu' });
    const listed = bill.components.map(({ name, version }) => `${name}@${version}`);
    expect(listed).toEqual(
      expect.arrayContaining(shippedPackages(project).map(({ name, version }) => `${name}@${version}`)),
    );
    expect(listed.length).toBe(new Set(listed).size);
    expect(bill.components.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Electron', 'Chromium', 'Node.js', 'SQLite', 'Unicode CLDR']),
    );
    expect(bill.components.filter(({ licenses }) => licenses === undefined || licenses.length === 0)).toEqual([]);
    const refs = new Set([
      bill.metadata.component['bom-ref'],
      ...bill.components.map((component) => component['bom-ref']),
    ]);
    const named = bill.dependencies.flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn]);
    expect(named.filter((ref) => !refs.has(ref))).toEqual([]);
    expect(listed.filter((each) => /^(electron-vite|vitest|typescript|playwright)@/.test(each))).toEqual([]);
  });
});
