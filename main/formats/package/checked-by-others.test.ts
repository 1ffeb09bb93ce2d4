import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { usualChoice } from '../../../model/dataset-export.ts';
import { doingAs } from '../../store/fixtures/doing-as.ts';
import { importEdit, smallIssue } from '../../store/fixtures/small-issue.ts';
import { StoreHere } from '../../store/open-store.ts';
import { Workspace } from '../../store/workspace.ts';
import { exportWorkspace } from '../dataset/export-workspace.ts';
import { itWhere, npmChecker } from '../fixtures/checkers.ts';
import { inventedCitation } from './fixtures/invented-facts.ts';
import { roCrateName } from './ro-crate.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const resourcesDirectory = join(import.meta.dirname, '../../../resources');
const directory = mkdtempSync(join(tmpdir(), 'kanwu-package-'));
const require = createRequire(import.meta.url);
/** The context of RO-Crate 1.2, as others' library of it has it: nothing is asked of the network. */
const context: object = require('ro-crate/lib/context.json');

/** What is used of `jsonld`, which has no types of its own. */
interface Expanding {
  expand(
    document: unknown,
    options: {
      readonly base: string;
      readonly safe: boolean;
      documentLoader(url: string): Promise<{ readonly documentUrl: string; readonly document: object }>;
    },
  ): Promise<readonly object[]>;
}

interface Finding {
  readonly status: string;
  readonly message: string;
}

let data: string;

beforeAll(async () => {
  const workspace = Workspace.open(join(directory, '青川 报.kanwu'), { nativeBinding });
  const issue = smallIssue();
  workspace.execute(importEdit(issue), doingAs('档案员', 1_700_000_000_000), [issue.source]);
  const wish = { ...usualChoice('csv'), includeSuggested: true, packed: true, directory: join(directory, 'out') };
  const { files } = await exportWorkspace(new StoreHere(workspace), {
    ...{ ...wish, resourcesDirectory, citation: inventedCitation },
  });
  workspace.close();
  data = join(files[0]?.path ?? '', 'data');
});
afterAll(() => rmSync(directory, { recursive: true }));
afterEach(() => vi.unstubAllGlobals());

const crate = (): unknown => JSON.parse(readFileSync(join(data, roCrateName), 'utf8'));

it('a package is a research object that has all of its files (by ro-crate)', async () => {
  vi.stubGlobal('fetch', async () => ({ ok: true, json: async () => context }));
  // What its own types say nothing of.
  const { validate }: { validate(crate: unknown, files: object): Promise<readonly Finding[]> } = require('ro-crate');
  const there = readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(data, join(entry.parentPath, entry.name)))
    .filter((path) => path !== roCrateName);
  const files = Object.fromEntries(
    there.map((path) => [path.split('/').map(encodeURIComponent).join('/'), { exists: true }]),
  );
  const found = await validate(crate(), files);
  expect(found.filter(({ status }) => status !== 'success')).toEqual([]);
  expect(found.length).toBeGreaterThan(5);
});

it('a package says of itself nothing that its vocabulary does not know (by jsonld)', async () => {
  const jsonld: Expanding = require('jsonld');
  const said = await jsonld.expand(crate(), {
    ...{ base: 'https://data.example.org/package/', safe: true },
    documentLoader: async (url) => ({ documentUrl: url, document: context }),
  });
  expect(said.length).toBeGreaterThan(10);
});

/** What is used of `datapackage`, the library of Frictionless Data, which has no types of its own. */
interface DataPackages {
  readonly Package: {
    load(path: string): Promise<{
      readonly valid: boolean;
      readonly errors: readonly Error[];
      readonly resources: readonly {
        readonly name: string;
        readonly descriptor: { readonly type?: string };
        readonly errors: readonly Error[];
        read(): Promise<readonly (readonly unknown[])[]>;
        checkRelations(): Promise<boolean>;
      }[];
    }>;
  };
}

const datapackage = npmChecker('datapackage') as DataPackages | null;

itWhere({ datapackage: datapackage !== null }, 'a package’s tables have the cells that it says they have', async () => {
  if (datapackage === null) return;
  // The library takes the mark of UTF-8, which spreadsheets need, for a part of the first column's name.
  const unmarked = join(directory, 'unmarked');
  cpSync(data, unmarked, { recursive: true });
  for (const name of readdirSync(unmarked).filter((each) => each.endsWith('.csv'))) {
    writeFileSync(join(unmarked, name), readFileSync(join(unmarked, name), 'utf8').replace(/^\uFEFF/, ''));
  }
  const found = await datapackage.Package.load(join(unmarked, 'datapackage.json'));
  expect(found.errors).toEqual([]);
  const tables = found.resources.filter(({ descriptor }) => descriptor.type === 'table');
  const rows: Record<string, number> = {};
  for (const table of tables) {
    expect(table.errors).toEqual([]);
    rows[table.name] = (await table.read()).length;
    // What points into another table is there.
    expect(await table.checkRelations()).toBe(true);
  }
  expect(Object.keys(rows)).toEqual(
    expect.arrayContaining(['mentions', 'articles', 'entities', 'positions', 'columns']),
  );
  expect(rows.mentions).toBeGreaterThan(0);
});
