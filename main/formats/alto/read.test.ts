import { describe, expect, it } from 'vitest';
import { articlesOf, marksOf, readFile, tokensOf, unreadOf } from '../fixtures/read-file.ts';

const page = (layout: string, { version = '3', tags = '' } = {}): string =>
  `<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v${version}#"><Tags>${tags}</Tags><Layout><Page PRINTED_IMG_NR="2">${layout}</Page></Layout></alto>`;
const line = (...words: string[]): string =>
  `<TextLine>${words.map((word) => `<String CONTENT="${word}" WC="0.9"/>`).join('<SP/>')}</TextLine>`;

describe('ALTO', () => {
  it('is read block by block, the lines of each as running text', async () => {
    const blocks = `<TextBlock>${line('清河市昨日')}${line('召开会议。')}</TextBlock><TextBlock>${line('The mayor', 'spoke')}${line('at length.')}</TextBlock>`;
    const document = await readFile(page(`<PrintSpace>${blocks}</PrintSpace>`), 'page.xml');
    expect(document.text).toBe('清河市昨日召开会议。\n\nThe mayor spoke at length.\n\n');
    expect(document).toMatchObject({ format: 'alto', issues: [{ facts: { page: '2' } }] });
    expect(unreadOf(document)).toEqual({});
    expect(tokensOf(document)[0]).toBe('清河市昨日: 0.9');
  });

  it('puts words together that a hyphen parts, with the whole word where it is given', async () => {
    const hyphens = `<TextBlock><TextLine><String CONTENT="the"/><SP/><String CONTENT="exhi" SUBS_TYPE="HypPart1" SUBS_CONTENT="exhibition"/><HYP CONTENT="-"/></TextLine>
      <TextLine><String CONTENT="bition" SUBS_TYPE="HypPart2" SUBS_CONTENT="exhibition"/><SP/><String CONTENT="of pot"/><HYP/></TextLine><TextLine><String CONTENT="tery"/></TextLine></TextBlock>`;
    expect((await readFile(page(hyphens))).text.trim()).toBe('the exhibition of pottery');
  });

  it('is read in the order that it lays down, and what it does not name comes last', async () => {
    const order =
      '<ReadingOrder><OrderedGroup><ElementRef REF="c"/><ElementRef REF="a"/></OrderedGroup></ReadingOrder>';
    const blocks = ['a', 'b', 'c'].map((id) => `<TextBlock ID="${id}">${line(`区块${id}。`)}</TextBlock>`);
    const document = await readFile(page(`${order}${blocks.join('')}`, { version: '4' }));
    expect(document.text.trim().split(/\n+/)).toEqual(['区块c。', '区块a。', '区块b。']);
  });

  it('begins an article at each heading where blocks are tagged, and leaves margins outside', async () => {
    const tags = '<LayoutTag ID="h" LABEL="heading"/><LayoutTag ID="p" LABEL="paragraph"/>';
    const blocks = ['市府召开会议', '大桥通车'].map(
      (head) =>
        `<TextBlock TAGREFS="h">${line(head)}</TextBlock><TextBlock TAGREFS="p">${line(`${head}，昨日举行。`)}</TextBlock>`,
    );
    const document = await readFile(
      page(
        `<TopMargin><TextBlock>${line('清河日报')}</TextBlock></TopMargin><PrintSpace>${blocks.join('')}</PrintSpace>`,
        { tags },
      ),
    );
    expect(articlesOf(document)).toEqual([
      [
        ['headline: 市府召开会议', 'body: 市府召开会议，昨日举行。'],
        ['headline: 大桥通车', 'body: 大桥通车，昨日举行。'],
      ],
    ]);
    expect(document.issues[0]?.furniture).toHaveLength(1);
  });

  it('suggests the names that a tool has tagged, over line ends too', async () => {
    const tags = '<NamedEntityTag ID="n1" TYPE="Person" LABEL="王大明"/>';
    const tagged = `<TextBlock><TextLine><String CONTENT="市长"/><String CONTENT="王" TAGREFS="n1"/></TextLine><TextLine><String CONTENT="大明" TAGREFS="n1"/><String CONTENT="出席。"/></TextLine></TextBlock>`;
    expect(marksOf(await readFile(page(tagged, { tags })))).toEqual(['Person: 王大明?']);
  });

  it('knows where each word stands on the image that the file names, how sure it is and what else it may read', async () => {
    const alto = `<alto><Description><MeasurementUnit>mm10</MeasurementUnit><sourceImageInformation><fileName>scans/0007.tif</fileName></sourceImageInformation></Description>
      <Layout><Page WIDTH="2100" HEIGHT="2970"><PrintSpace><TextBlock><TextLine HPOS="100" VPOS="80" WIDTH="200" HEIGHT="30">
      <String ID="S1" CONTENT="市长" HPOS="100" VPOS="80" WIDTH="60" HEIGHT="30" WC="0.98"/><String ID="S2" CONTENT="王大明" HPOS="160" VPOS="80" WIDTH="90" HEIGHT="30" WC="0.41"><ALTERNATIVE>王犬明</ALTERNATIVE></String>
      </TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;
    const document = await readFile(alto);
    expect(document.recognition?.images).toEqual([
      { name: 'scans/0007.tif', frame: 0, width: 2100, height: 2970, dpi: 254 },
    ]);
    expect(tokensOf(document)).toEqual(['市长: 100,80 60×30 0.98', '王大明: 160,80 90×30 0.41 (王犬明)']);
    expect(document.recognition?.tokens.map(({ reference }) => reference)).toEqual(['S1', 'S2']);
  });

  it('knows the place of each part of a word that a hyphen parts, and of each character where the file has them apart', async () => {
    const box = (left: number, top: number): string => `HPOS="${left}" VPOS="${top}" WIDTH="40" HEIGHT="20"`;
    const lines = `<TextBlock><TextLine><String CONTENT="exhi-" ${box(900, 10)} SUBS_TYPE="HypPart1" SUBS_CONTENT="exhibition"/></TextLine>
      <TextLine><String CONTENT="bition" ${box(10, 40)} SUBS_TYPE="HypPart2" SUBS_CONTENT="exhibition"/><SP/><String CONTENT="pot" ${box(60, 40)}/><HYP/></TextLine><TextLine><String CONTENT="tery" ${box(10, 70)}/></TextLine>
      <TextLine><String CONTENT="王明" ${box(10, 99)}><Glyph CONTENT="王" ${box(11, 99)} GC="0.9"/><Glyph CONTENT="明" ${box(31, 99)} GC="0.4"><Variant CONTENT="朋" VC="0.3"/></Glyph></String></TextLine></TextBlock>`;
    const document = await readFile(page(lines));
    expect(document.text.trim()).toBe('exhibition pottery王明');
    expect(tokensOf(document)).toEqual([
      'exhi: 900,10 40×20',
      'bition: 10,40 40×20',
      'pot: 60,40 40×20',
      'tery: 10,70 40×20',
      '王: 11,99 40×20 0.9',
      '明: 31,99 40×20 0.4 (朋)',
    ]);
  });

  it('makes paragraphs of a column by its indents', async () => {
    const lines = [
      [20, 480, '　市长昨日视察'],
      [0, 300, '新建的大桥。'],
      [20, 480, '他说通车以后'],
      [0, 250, '往来更方便。'],
    ] as const;
    const column = lines.map(
      ([left, width, text], at) =>
        `<TextLine HPOS="${left}" VPOS="${at * 20}" WIDTH="${width}" HEIGHT="16"><String CONTENT="${text}"/></TextLine>`,
    );
    const document = await readFile(page(`<TextBlock>${column.join('')}</TextBlock>`));
    expect(document.text.trim().split('\n')).toEqual(['市长昨日视察新建的大桥。', '他说通车以后往来更方便。']);
  });

  it('is read in a version that is not known yet, and refused with the line where it breaks off', async () => {
    expect((await readFile(page(`<TextBlock>${line('开会。')}</TextBlock>`, { version: '9' }))).text.trim()).toBe(
      '开会。',
    );
    await expect(readFile(`<alto>\n<Layout>\n<Page></Layout></alto>`)).rejects.toMatchObject({
      code: 'file-malformed',
      detail: { line: 3 },
    });
    await expect(readFile(page(''))).rejects.toMatchObject({ code: 'file-empty' });
  });
});
