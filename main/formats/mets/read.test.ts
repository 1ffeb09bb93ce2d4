import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articlesOf, tokensOf, unreadOf } from '../fixtures/read-file.ts';
import { type ReadDocument, readDocument } from '../read-document.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kanwu-'));
  mkdirSync(join(folder, 'ALTO'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An ALTO file with a block for each text, called B1, B2 … */
function alto(name: string, ...texts: readonly string[]): void {
  const blocks = texts.map((text, at) => {
    const box = `HPOS="${at * 500}" VPOS="100" WIDTH="${text.length * 20}" HEIGHT="24"`;
    return `<TextBlock ID="B${at + 1}"><TextLine ${box}><String CONTENT="${text}" ${box} WC="0.9"/></TextLine></TextBlock>`;
  });
  const image = `<Description><sourceImageInformation><fileName>${name}.jp2</fileName></sourceImageInformation></Description>`;
  writeFileSync(
    join(folder, 'ALTO', `${name}.xml`),
    `<alto>${image}<Layout><Page WIDTH="2000" HEIGHT="3000"><PrintSpace>${blocks.join('')}</PrintSpace></Page></Layout></alto>`,
  );
}

const area = (file: string, block: string): string =>
  `<mets:fptr><mets:area FILEID="${file}" BEGIN="${block}" BETYPE="IDREF"/></mets:fptr>`;
const div = (type: string, content: string): string => `<mets:div TYPE="${type}">${content}</mets:div>`;

const mods = `<mets:dmdSec ID="MODSMD_ISSUE1"><mets:mdWrap><mets:xmlData><mods:mods xmlns:mods="http://www.loc.gov/mods/v3">
  <mods:titleInfo><mods:title>青川报</mods:title></mods:titleInfo><mods:originInfo><mods:dateIssued>1934-05-07</mods:dateIssued></mods:originInfo>
  <mods:part><mods:detail type="issue"><mods:number>412</mods:number></mods:detail></mods:part></mods:mods></mets:xmlData></mets:mdWrap></mets:dmdSec>`;

function mets(articles: string, { href = 'file://./ALTO/' } = {}): string {
  const files = ['0001', '0002'].map(
    (name, at) =>
      `<mets:file ID="ALTO${at + 1}"><mets:FLocat LOCTYPE="URL" xlink:href="${href}${name}.xml"/></mets:file>`,
  );
  const pages = [2, 1].map(
    (number) => `<mets:div TYPE="PAGE" ORDER="${number}"><mets:fptr FILEID="ALTO${number}"/></mets:div>`,
  );
  return `<?xml version="1.0"?><mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink">${mods}
    <mets:fileSec><mets:fileGrp ID="ALTOGRP">${files.join('')}</mets:fileGrp></mets:fileSec>
    <mets:structMap TYPE="PHYSICAL">${div('Newspaper', pages.join(''))}</mets:structMap>
    <mets:structMap TYPE="LOGICAL">${div('Newspaper', div('ISSUE', div('CONTENT', articles)))}</mets:structMap></mets:mets>`;
}

function read(content: string): Promise<ReadDocument> {
  const file = { bytes: Buffer.from(content), fileName: 'mets.xml', folder };
  return readDocument(file, {}, { progress: () => {} });
}

const bridge = div(
  'ARTICLE',
  div('HEADING', div('TITLE', area('ALTO1', 'B1'))) +
    div('BODY', div('PARAGRAPH', area('ALTO1', 'B2')) + div('PARAGRAPH', area('ALTO2', 'B1'))),
);

describe('METS with ALTO', () => {
  it('is one issue, whose articles are those of its logical structure, over pages too; what is in none is found by its text', async () => {
    alto('0001', '云溪大桥通车', '本报讯区长林若溪昨日剪彩。');
    alto('0002', '工程历时三年。', '图书馆开馆，何晚晴任馆长。');
    const document = await read(mets(bridge));
    expect(document).toMatchObject({
      format: 'mets',
      issues: [{ facts: { title: '青川报', date: '1934-05-07', number: '412' } }],
    });
    const [articles = []] = articlesOf(document);
    expect(articles[0]).toEqual(['headline: 云溪大桥通车', 'body: 本报讯区长林若溪昨日剪彩。', 'body: 工程历时三年。']);
    expect(articles[1]?.join()).toContain('图书馆开馆');
  });

  it('knows where each word stands on which page', async () => {
    alto('0001', '云溪大桥通车', '剪彩。');
    alto('0002', '历时三年。');
    const document = await read(mets(bridge));
    expect(document.recognition?.images.map(({ name, frame }) => [name, frame])).toEqual([
      ['0001.jp2', 0],
      ['0002.jp2', 0],
    ]);
    expect(tokensOf(document)).toEqual([
      '云溪大桥通车: 0,100 120×24 0.9',
      '剪彩。: 500,100 60×24 0.9',
      '1/历时三年。: 0,100 100×24 0.9',
    ]);
  });

  it('finds its pages below its folder, however their paths are written, and lists those that are not there', async () => {
    alto('0001', '云溪大桥通车', '剪彩。');
    for (const href of ['ALTO/', './ALTO/', 'file:///D:/scans/issue/ALTO/', 'file:ALTO%2F']) {
      const document = await read(mets(bridge, { href }));
      expect(document.text).toContain('云溪大桥通车');
      expect(unreadOf(document)).toEqual({ 'other-parts': 1 });
    }
  });

  it('is refused with what to do where none of its pages is there, or they lie outside its folder', async () => {
    const refused = { code: 'format-refused', detail: { format: 'mets', advice: 'put-beside-its-pages' } };
    await expect(read(mets(bridge))).rejects.toMatchObject(refused);
    await expect(read('<mets><fileSec/></mets>')).rejects.toMatchObject(refused);
    alto('0001', '云溪大桥通车');
    const inside = { bytes: Buffer.from(mets(bridge, { href: '../ALTO/' })), fileName: 'mets.xml' };
    mkdirSync(join(folder, 'inner'));
    await expect(
      readDocument({ ...inside, folder: join(folder, 'inner') }, {}, { progress: () => {} }),
    ).rejects.toMatchObject(refused);
  });
});
