import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDesk } from './fixtures/test-desk.ts';

const desk = testDesk();
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kanwu-'));
  await desk.openWorkspace(join(folder, 'w.kanwu'));
});

afterAll(async () => {
  await desk.closeWorkspace();
  rmSync(folder, { recursive: true });
});

it('has a folder of a METS file, its ALTO files and their scans come in as one issue, each page with its image', async () => {
  const issue = mkdtempSync(join(folder, 'issue-'));
  for (const [name, text] of [
    ['0001', '云溪大桥昨日通车，林若溪剪彩。'],
    ['0002', '工程由青川桥梁公司承建。'],
  ] as const) {
    const box = 'HPOS="100" VPOS="100" WIDTH="300" HEIGHT="24"';
    const line = `<TextBlock ID="B1"><TextLine ${box}><String CONTENT="${text}" ${box}/></TextLine></TextBlock>`;
    const image = `<Description><sourceImageInformation><fileName>${name}.tif</fileName></sourceImageInformation></Description>`;
    writeFileSync(
      join(issue, `${name}.xml`),
      `<alto>${image}<Layout><Page WIDTH="600" HEIGHT="800"><PrintSpace>${line}</PrintSpace></Page></Layout></alto>`,
    );
    await sharp({ create: { width: 600, height: 800, channels: 3, background: '#fff' } })
      .tiff()
      .toFile(join(issue, `${name}.tif`));
  }
  const files = ['0001', '0002'].map(
    (name) =>
      `<file ID="F${name}"><FLocat xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="${name}.xml"/></file>`,
  );
  const areas = ['0001', '0002'].map((name) => `<fptr><area FILEID="F${name}" BETYPE="IDREF" BEGIN="B1"/></fptr>`);
  writeFileSync(
    join(issue, 'issue-mets.xml'),
    `<mets xmlns="http://www.loc.gov/METS/"><fileSec><fileGrp>${files.join('')}</fileGrp></fileSec><structMap TYPE="LOGICAL"><div TYPE="ARTICLE">${areas.join('')}</div></structMap></mets>`,
  );
  const { batch } = await desk.importFiles('job', [issue]);
  expect(batch.counts).toMatchObject({ imported: 1, 'read-along': 4, failed: 0 });
  const { store } = desk.open();
  const [article, second] = await store.read('article-ids', null);
  expect(second).toBeUndefined();
  if (article === undefined) throw new Error('there is no article');
  const { pages, source } = await store.read('article', article);
  expect(source.text).toContain('林若溪剪彩。\n工程由');
  const page = pages[0]?.page.id;
  if (page === undefined) throw new Error('there is no page');
  for (const place of [0, 1]) expect(await desk.showImage(page, place)).toMatchObject({ kind: 'shown', width: 600 });
});
