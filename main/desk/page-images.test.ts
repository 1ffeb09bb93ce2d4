import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageId } from '../../model/ids.ts';
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
    const line = `<TextLine HPOS="100" VPOS="90" WIDTH="200" HEIGHT="40"><String CONTENT="${words}" HPOS="100" VPOS="90" WIDTH="200" HEIGHT="40"/></TextLine>`;
    const description = `<Description><sourceImageInformation><fileName>${name}.tif</fileName></sourceImageInformation></Description>`;
    writeFileSync(
      join(folder, 'in', `${name}.xml`),
      `<alto>${description}<Layout><Page WIDTH="${width}" HEIGHT="${height}" ID="${name}"><TextBlock>${line}</TextBlock></Page></Layout></alto>`,
    );
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
