import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceOffset } from '../../../model/offset.ts';
import type { KnownImage, Token } from '../../../model/recognition.ts';
import { placesOf } from '../../../model/token-places.ts';
import { checkWorkspace } from '../check.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { importEdit, smallIssue } from '../fixtures/small-issue.ts';
import { recoverWorkspace } from '../recover/recover-workspace.ts';
import { Workspace } from '../workspace.ts';
import { unpackTokens } from './pack-tokens.ts';
import { newSource } from './recognitions.ts';

const options = { nativeBinding: process.env.KANWU_SQLITE_BINDING };
const [an, bo] = [doingAs('安'), doingAs('柏')];

const page = smallIssue();
const { source } = page;
const place = (text: string): Pick<Token, 'start' | 'end'> => {
  const start = source.text.indexOf(text);
  return { start: sourceOffset(start), end: sourceOffset(start + text.length) };
};
const tokens: readonly Token[] = [
  {
    ...{ ...place('青川区新签约两个项目'), image: 0, box: { left: 120, top: 80, width: 900, height: 88 } },
    ...{ confidence: 0.97, alternatives: [], reference: 'ST1' },
  },
  {
    ...{ ...place('林若溪'), image: 0, box: { left: 300, top: 240, width: 96, height: 30 } },
    ...{ confidence: 0.41, alternatives: ['林若漢', '林岩溪'], reference: 'ST2' },
  },
];

let directory: string;
let path: string;
let image: KnownImage;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  mkdirSync(join(directory, 'work'));
  path = join(directory, 'work', 'w.kanwu');
  image = {
    ...{ name: 'file:///scan/0001.tif', frame: 0, width: 2400, height: 3300, dpi: 300 },
    file: { path: join(directory, 'scans', '0001.jpg'), sha256: 'c'.repeat(64), byteLength: 1_234_567 },
  };
});
afterEach(() => rmSync(directory, { recursive: true }));

/** A workspace with a page that was recognised. */
function recognised(): Workspace {
  const workspace = Workspace.open(path, options);
  workspace.execute(importEdit(page), an, [newSource(source, { images: [image], tokens })]);
  return workspace;
}

function change(sql: string): void {
  const database = new Database(path, options.nativeBinding ? { nativeBinding: options.nativeBinding } : {});
  database.exec(sql);
  database.close();
}

function expectRecognised({ recognitions }: Workspace, images: readonly KnownImage[] = [image]): void {
  const kept = recognitions.of(source.sha256);
  expect(kept === null ? null : unpackTokens(kept.tokens)).toEqual(tokens);
  expect(recognitions.places(source.sha256)).toEqual(placesOf(tokens));
  expect(recognitions.images(source.sha256)).toEqual(images);
}

describe('what is known of how a source was recognised', () => {
  it('is kept with the source, and nothing where nothing is known', () => {
    const workspace = recognised();
    expectRecognised(workspace);
    expect(checkWorkspace(workspace).problems).toEqual([]);
    workspace.close();
    const other = Workspace.open(join(directory, 'other.kanwu'), options);
    other.execute(importEdit(page), an, [source]);
    expect(other.recognitions.of(source.sha256)).toBeNull();
    expect(other.recognitions.places(source.sha256)).toBeNull();
    other.close();
  });

  it('goes with a copy that is merged, to wherever its images are seen from there', () => {
    recognised().close();
    const into = Workspace.open(join(directory, 'elsewhere.kanwu'), options);
    into.mergeFile(path);
    expectRecognised(into);
    into.close();
  });

  it('is purged with the source', () => {
    const workspace = recognised();
    workspace.purge({ id: page.issue.id, name: '青川报', reason: '家属要求' }, bo);
    expect(workspace.recognitions.of(source.sha256)).toBeNull();
    expect(workspace.recognitions.allImages()).toEqual([]);
    workspace.close();
  });

  it('is in a copy in another folder, which leads to the same images', () => {
    const workspace = recognised();
    mkdirSync(join(directory, 'far', 'away'), { recursive: true });
    const to = join(directory, 'far', 'away', 'copy.kanwu');
    workspace.saveCopy(to, false);
    workspace.close();
    const copy = Workspace.open(to, options);
    expectRecognised(copy);
    copy.close();
  });

  it('leads to images that were moved together with the workspace', () => {
    const workspace = recognised();
    workspace.close();
    const database = new Database(path, options.nativeBinding ? { nativeBinding: options.nativeBinding } : {});
    expect(database.prepare('SELECT path FROM page_image').pluck().get()).toBe('../scans/0001.jpg');
    database.close();
  });

  it('is recovered from a damaged file', () => {
    recognised().close();
    const to = join(directory, 'recovered.kanwu');
    recoverWorkspace(path, to, options);
    const workspace = Workspace.open(to, options);
    expectRecognised(workspace);
    workspace.close();
  });

  it('is checked: tokens that can not be read or lie outside the text are told', () => {
    recognised().close();
    const problems = (): unknown => {
      const workspace = Workspace.open(path, { ...options, readonly: true });
      const found = checkWorkspace(workspace).problems;
      workspace.close();
      return found;
    };
    change('UPDATE source_tokens SET count = count + 1');
    expect(problems()).toEqual([{ kind: 'recognition-damaged', sha256: source.sha256 }]);
    change('UPDATE source_tokens SET count = count - 1; DELETE FROM page_image');
    expect(problems()).toEqual([{ kind: 'recognition-damaged', sha256: source.sha256 }]);
  });

  it('notes where an image was found', () => {
    const workspace = recognised();
    const file = { path: join(directory, 'found', 'x.tif'), sha256: 'd'.repeat(64), byteLength: 7 };
    workspace.recognitions.noteFile(source.sha256, 0, file);
    expectRecognised(workspace, [{ ...image, file }]);
    workspace.close();
  });
});
