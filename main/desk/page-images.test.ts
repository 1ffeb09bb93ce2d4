import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageId } from '../../model/ids.ts';
import { asListed } from '../../model/library.ts';
import { testDesk } from './fixtures/test-desk.ts';
import { Pictures } from './pictures.ts';

const [width, height] = [1300, 700];
const pictures = new Pictures(join(import.meta.dirname, '../workers/pictures.ts'));
const desk = testDesk();
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kanwu-'));
  mkdirSync(join(folder, 'in'));
  for (const [name, words] of [
    ['0001', '清河市昨日开会。'],
    ['0002', '新楼明年启用。。'],
  ] as const) {
    writeFileSync(join(folder, 'in', `${name}.xml`), altoOf(name, words));
  }
  const paper = sharp({ create: { width, height, channels: 3, background: '#f4f1e8' } });
  await paper
    .clone()
    .tiff()
    .toFile(join(folder, 'in', '0001.tif'));
  await desk.openWorkspace(join(folder, 'w.kanwu'));
  const paths = ['0001.xml', '0002.xml'].map((name) => join(folder, 'in', name));
  const { batch } = await desk.importFiles('job', paths);
  expect(batch.counts).toMatchObject({ imported: 2, failed: 0 });
});

afterAll(async () => {
  await desk.closeWorkspace();
  await pictures.close();
  rmSync(folder, { recursive: true });
});

function altoOf(name: string, words: string): string {
  const line = `<TextLine HPOS="100" VPOS="90" WIDTH="200" HEIGHT="40"><String CONTENT="${words}" HPOS="100" VPOS="90" WIDTH="200" HEIGHT="40"/></TextLine>`;
  const description = `<Description><sourceImageInformation><fileName>${name}.tif</fileName></sourceImageInformation></Description>`;
  return `<alto>${description}<Layout><Page WIDTH="${width}" HEIGHT="${height}" ID="${name}"><TextBlock>${line}</TextBlock></Page></Layout></alto>`;
}

function paperOf(background: string): Sharp {
  return sharp({ create: { width: 20, height: 20, channels: 3, background } }).png();
}

async function pageOf(fileName: string): Promise<PageId> {
  const { store } = desk.open();
  for (const id of await store.read('article-ids', null)) {
    const page = (await store.read('article', id)).pages.find((each) => each.page.fileName === fileName);
    if (page !== undefined) return page.page.id;
  }
  throw new Error(`no page of ${fileName}`);
}

it('shows the image that a page was recognised from, by tiles, under a name that nobody else has', async () => {
  const shown = await desk.showImage(await pageOf('0001.xml'), 0);
  expect(shown).toMatchObject({ kind: 'shown', width, height, levels: 3, isOther: false });
  expect(shown.kind === 'shown' && shown.url).toMatch(/^page-image:\/\/[0-9a-f-]{36}$/);

  const path = join(folder, 'in', '0001.tif');
  const { name } = await pictures.open({ path, frame: 0 });
  const sizeOf = async (bytes: Uint8Array | null): Promise<unknown> => {
    const found = await sharp(Buffer.from(bytes ?? [])).metadata();
    return [found.format, found.width, found.height];
  };
  expect(await sizeOf(await pictures.overview(name))).toEqual(['jpeg', width, height]);
  expect(await sizeOf(await pictures.tile(name, 0, 0, 0))).toEqual(['jpeg', 512, 512]);
  expect(await sizeOf(await pictures.tile(name, 0, 2, 1))).toEqual(['jpeg', width - 1024, height - 512]);
  expect(await sizeOf(await pictures.tile(name, 2, 0, 0))).toEqual(['jpeg', width / 4, height / 4]);
  await expect(pictures.tile(name, 0, 3, 0)).rejects.toMatchObject({ code: 'request-invalid' });
  await expect(pictures.tile(name, 7, 0, 0)).rejects.toMatchObject({ code: 'picture-unreadable' });
  expect(await pictures.tile('another', 0, 0, 0)).toBeNull();
});

it('says what is no picture that can be shown', async () => {
  const path = join(folder, 'broken.jpg');
  writeFileSync(
    path,
    Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.alloc(99)]),
  );
  await expect(pictures.open({ path, frame: 0 })).rejects.toMatchObject({ code: 'picture-unreadable' });
  writeFileSync(path, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  await expect(pictures.open({ path, frame: 0 })).rejects.toMatchObject({
    code: 'picture-unreadable',
    detail: { kind: null },
  });
});

it('finds images that were moved by their content, and those that never were there by their names', async () => {
  const page = await pageOf('0001.xml');
  mkdirSync(join(folder, 'scans', 'deep'), { recursive: true });
  renameSync(join(folder, 'in', '0001.tif'), join(folder, 'scans', 'deep', 'renamed.tif'));
  await sharp({ create: { width: 10, height: 10, channels: 3, background: '#fff' } })
    .jpeg()
    .toFile(join(folder, 'scans', '0002.jpg'));
  writeFileSync(join(folder, 'scans', '0001.jpg'), 'of the same name, and no picture');
  expect(await desk.showImage(page, 0)).toEqual({ kind: 'missing' });
  expect(await desk.showImage(await pageOf('0002.xml'), 0)).toEqual({ kind: 'missing' });

  expect(await desk.findImages('job', join(folder, 'in'))).toEqual({ found: 0, missing: 2 });
  expect(await desk.findImages('job', join(folder, 'scans'))).toEqual({ found: 2, missing: 0 });
  expect(await desk.showImage(page, 0)).toMatchObject({ kind: 'shown', isOther: false });
  expect(readdirSync(folder)).toContain('w.kanwu');
});

it('says which pages have no image or another, and takes what stands there where a person says so', async () => {
  const path = join(folder, 'scans', 'deep', 'renamed.tif');
  const before = readFileSync(path);
  expect(await desk.checkImages('job', true)).toMatchObject({ total: 2, elsewhere: { count: 2 }, troubles: [] });

  // As large as it was, and another picture.
  writeFileSync(path, Buffer.from(before).fill(7, before.length - 9));
  expect(await desk.checkImages('job', false)).toMatchObject({ troubles: [] });
  const { troubles } = await desk.checkImages('job', true);
  expect(troubles).toMatchObject([{ trouble: 'changed', fileName: '0001.xml', path }]);
  const [changed] = troubles;
  await desk.takeImageAsItIs({ source: changed?.source ?? '', place: changed?.place ?? 0 });
  expect(await desk.checkImages('job', true)).toMatchObject({ troubles: [] });

  renameSync(path, join(folder, 'gone.tif'));
  const gone = (await desk.checkImages('job', false)).troubles;
  expect(gone).toMatchObject([{ trouble: 'missing', fileName: '0001.xml' }]);
  const [{ source, place }] = [gone[0] ?? { source: '', place: 0 }];
  expect(await desk.findImages('job', join(folder, 'scans'), { source, place })).toEqual({ found: 0, missing: 1 });
  expect(await desk.findImages('job', folder, { source, place })).toEqual({ found: 1, missing: 0 });
});

it('copies images beside the workspace, whole, once, and says where they lie then', async () => {
  rmSync(join(folder, 'scans', '0001.jpg'));
  expect(await desk.copyImages('job', null)).toMatchObject({ copied: 2, folder: 'w.files', failure: null });
  const copies = readdirSync(join(folder, 'w.files')).sort();
  expect(copies).toEqual([
    expect.stringMatching(/^0002\.[0-9a-f]{8}\.jpg$/),
    expect.stringMatching(/^gone\.[0-9a-f]{8}\.tif$/),
  ]);
  expect(await desk.checkImages('job', true)).toMatchObject({
    ...{ copied: { count: 2 }, elsewhere: { count: 0 }, troubles: [], folder: 'w.files' },
  });
  rmSync(join(folder, 'scans'), { recursive: true });
  rmSync(join(folder, 'gone.tif'));
  expect(await desk.showImage(await pageOf('0001.xml'), 0)).toMatchObject({ kind: 'shown', isOther: false });
  expect(await desk.copyImages('job', null)).toMatchObject({ copied: 0, failure: null });
});

it('asks once for each import what becomes of its images, and copies them as they come where that is said', async () => {
  const [asked, said] = [join(folder, 'asked'), join(folder, 'said')];
  for (const [place, words] of [
    [asked, '北岸修路。'],
    [said, '南岸开渠。'],
  ] as const) {
    mkdirSync(place);
    writeFileSync(join(place, '0009.xml'), altoOf('0009', words));
    await paperOf(place === asked ? '#eee' : '#ddd').toFile(join(place, '0009.png'));
  }
  const first = await desk.importFiles('job', [asked]);
  expect(first).toMatchObject({ batch: { counts: { imported: 1, 'read-along': 1, failed: 0 } }, images: { count: 1 } });
  await desk.open().store.write('answer-images', { id: first.batch.id, images: 'leave' });
  expect(await desk.open().store.read('import-summary', { id: first.batch.id, since: 0 })).toMatchObject({
    images: { count: 0 },
  });

  const second = await desk.importFiles('job', [said], { images: 'copy' });
  expect(second).toMatchObject({ batch: { counts: { imported: 1 } }, images: { count: 0 } });
  const items = await desk
    .open()
    .store.read('import-items', { id: second.batch.id, extent: 'imported', from: 0, count: 9 });
  expect(items.rows[0]?.imported?.report.images).toEqual({ found: 1, missing: 0, areCopied: true });
  expect(readdirSync(join(folder, 'w.files')).filter((name) => name.startsWith('0009.'))).toHaveLength(1);
  expect(await desk.checkImages('job', true)).toMatchObject({ copied: { count: 3 }, elsewhere: { count: 1 } });
});

it('takes images out of archives, beside the workspace, and purges them with their issue', async () => {
  const picture = await paperOf('#ccc').toBuffer();
  const zip = zipSync({
    'issue/page/0021.xml': strToU8(altoOf('0021', '东门迁址。')),
    'issue/images/0021.png': picture,
  });
  writeFileSync(join(folder, 'scans.zip'), zip);
  const { batch } = await desk.importFiles('job', [join(folder, 'scans.zip')]);
  expect(batch.counts).toMatchObject({ imported: 1, 'read-along': 1, failed: 0 });
  const copy = readdirSync(join(folder, 'w.files')).find((name) => name.startsWith('0021.')) ?? '';
  expect(readFileSync(join(folder, 'w.files', copy)).equals(picture)).toBe(true);
  const page = await pageOf('0021.xml');
  expect(await desk.showImage(page, 0)).toMatchObject({ kind: 'shown', isOther: false });

  const { store } = desk.open();
  const issue = (await store.read('library-rows', { from: 0, count: 99, view: asListed })).rows.flatMap((row) =>
    row.kind === 'issue' && row.line.firstPage.id === page ? [row.line] : [],
  )[0];
  if (issue === undefined) throw new Error('no issue');
  await desk.open().purge({ id: issue.issue.id, name: '0021.xml', reason: '误收' });
  expect(readdirSync(join(folder, 'w.files')).filter((name) => name.startsWith('0021.'))).toEqual([]);
  expect(readdirSync(join(folder, 'w.files')).filter((name) => name.startsWith('0009.'))).toHaveLength(1);
});
