import { describe, expect, it } from 'vitest';
import { articlesOf, marksOf, readFile, unreadOf } from '../fixtures/read-file.ts';

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
    expect(unreadOf(document)).toEqual({ confidences: 5 });
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
