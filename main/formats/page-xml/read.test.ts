import { describe, expect, it } from 'vitest';
import {
  articlesOf,
  attributesOf,
  commentsOf,
  judgedCorrectionsOf,
  marksOf,
  readFile,
  tokensOf,
  unreadOf,
} from '../fixtures/read-file.ts';

const page = (content: string): string =>
  `<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="p.tif">${content}</Page></PcGts>`;
const line = (text: string, custom = ''): string =>
  `<TextLine custom="${custom}"><Coords points="0,0 9,0 9,9"/><Word><TextEquiv><Unicode>x</Unicode></TextEquiv></Word><TextEquiv index="1"><Unicode>wrong</Unicode></TextEquiv><TextEquiv index="0"><Unicode>${text}</Unicode></TextEquiv></TextLine>`;

describe('PAGE', () => {
  it('is read in its reading order, headings as articles, with the tags that people set', async () => {
    const document = await readFile(
      page(`<ReadingOrder><OrderedGroup id="o"><RegionRefIndexed index="0" regionRef="r2"/><RegionRefIndexed index="1" regionRef="r1"/></OrderedGroup></ReadingOrder>
        <TextRegion id="r1" type="paragraph">${line('市长王大明出席会议。', 'readingOrder {index:0;} person {offset:2; length:3;} sic {offset:0; length:1;}')}</TextRegion>
        <TextRegion id="r2" custom="structure {type:heading;}">${line('市府召开会议')}</TextRegion>
        <TextRegion id="r3" type="page-number">${line('2')}</TextRegion><ImageRegion id="i"/>`),
      'page.xml',
    );
    expect(articlesOf(document)).toEqual([[['headline: 市府召开会议', 'body: 市长王大明出席会议。']]]);
    expect(marksOf(document)).toEqual(['person: 王大明']);
    expect(unreadOf(document)).toEqual({ images: 1 });
  });

  it('is read in the order that the indexes lay down, whatever the order of the file, group within group', async () => {
    const order = `<ReadingOrder><OrderedGroup id="o">
      <RegionRefIndexed index="10" regionRef="r4"/>
      <UnorderedGroupIndexed id="u" index="1"><RegionRef regionRef="r3"/><RegionRef regionRef="r2"/></UnorderedGroupIndexed>
      <OrderedGroupIndexed id="i" index="2"><RegionRefIndexed index="1" regionRef="r6"/><RegionRefIndexed index="0" regionRef="r5"/></OrderedGroupIndexed>
      <RegionRefIndexed index="0" regionRef="r1"/></OrderedGroup></ReadingOrder>`;
    const regions = ['七', '四', '三', '二', '六', '五', '一'].map((text, at) => {
      const id = { 四: 'r4', 三: 'r3', 二: 'r2', 六: 'r6', 五: 'r5', 一: 'r1' }[text] ?? `unplaced${at}`;
      return `<TextRegion id="${id}">${line(text)}</TextRegion>`;
    });
    const document = await readFile(page(`${order}${regions.join('')}`));
    expect(document.text.replace(/\s/g, '')).toBe('一三二五六四七');
  });

  it('puts a name together that goes on in the next line', async () => {
    const first = line('会议由李', 'readingOrder {index:0;} person {offset:3; length:1; continued:true;}');
    const second = line('小文主持。', 'readingOrder {index:1;} person {offset:0; length:2; continued:true;}');
    const document = await readFile(page(`<TextRegion id="r">${second}${first}</TextRegion>`));
    expect(document.text.trim()).toBe('会议由李小文主持。');
    expect(marksOf(document)).toEqual(['person: 李小文']);
  });

  it('brings what tags say beside: attributes, records of authority files, and comments as such', async () => {
    const custom =
      'person {offset:2; length:3; firstname:大明; lastname:王\\u003b; wikiData:Q700;} place {offset:0; length:2; wikiData:unknown;} comment {offset:5; length:2; comment:疑\\u0020有误;} comment {offset:0; length:1;} person {offset:9; length:30;}';
    const document = await readFile(page(`<TextRegion id="r">${line('市长王大明出席会议。', custom)}</TextRegion>`));
    expect(marksOf(document)).toEqual(['person: 王大明', 'place: 市长']);
    expect(attributesOf(document)).toEqual(['王大明 firstname=大明 lastname=王;', '市长 wikiData=unknown']);
    expect(document.marks[0]?.entity).toMatchObject({
      ...{ name: '王大明', links: [{ authority: 'wikidata', identifier: 'Q700' }] },
    });
    expect(document.comments).toEqual([{ start: 5, end: 7, text: '疑 有误', state: 'remark', answer: '' }]);
    expect(unreadOf(document)).toEqual({ attributes: 1, 'misplaced-marks': 1 });
  });

  it('has what editors tag as corrections and comments: sic, gaps, what is unclear, supplied or short', async () => {
    const custom =
      'sic {offset:2; length:3; correction:王大\\u660e;} gap {offset:7; length:0; reason:damage;} unclear {offset:7; length:2; reason:faded;} abbrev {offset:0; length:2; expansion:市的首长;} supplied {offset:9; length:1;}';
    const document = await readFile(page(`<TextRegion id="r">${line('市长王大朋出席会议。', custom)}</TextRegion>`));
    expect(judgedCorrectionsOf(document)).toEqual(['王大朋 → 王大明 misprint', ' → □ gap']);
    expect(document.corrections?.map(({ note }) => note)).toEqual(['', 'damage']);
    expect(commentsOf(document)).toEqual(['会议: unclear; faded', '市长: abbrev; 市的首长', '。: supplied']);
    expect(document.unread).toEqual([]);
  });

  it('has other readings of a word by those of its characters', async () => {
    const glyph = (text: string, ...others: readonly string[]): string =>
      `<Glyph><Coords points="0,0 9,0 9,9"/>${[text, ...others].map((each, at) => `<TextEquiv index="${at}"><Unicode>${each}</Unicode></TextEquiv>`).join('')}</Glyph>`;
    const word = `<Word><Coords points="0,0 40,0 40,20"/>${glyph('落', '洛')}${glyph('买', '实', '卖')}<TextEquiv><Unicode>落买</Unicode></TextEquiv></Word>`;
    const document = await readFile(page(`<TextRegion id="r"><TextLine>${word}</TextLine></TextRegion>`));
    expect(tokensOf(document)).toEqual(['落买: 0,0 40×20 (洛买, 落实, 落卖)']);
  });

  it('counts offsets in UTF-16 units, as Transkribus does', async () => {
    const document = await readFile(
      page(`<TextRegion id="r">${line('😀王大明', 'person {offset:2; length:3;}')}</TextRegion>`),
    );
    expect(marksOf(document)).toEqual(['person: 王大明']);
  });

  it('knows where each word stands on the image; one that people corrected in the line stands between its neighbours', async () => {
    const word = (text: string, left: number, conf: number): string =>
      `<Word id="w${left}"><Coords points="${left},10 ${left + 30},10 ${left + 30},40 ${left},40"/><TextEquiv conf="${conf}"><Unicode>${text}</Unicode></TextEquiv></Word>`;
    const words = `${word('Der', 10, 0.9)}${word('Gemeindcrat', 50, 0.3)}${word('tagt', 90, 0.8)}`;
    const line = `<TextLine id="l"><Coords points="10,10 120,10 120,40 10,40"/>${words}<TextEquiv><Unicode>Der Gemeinderat tagt.</Unicode></TextEquiv></TextLine>`;
    const document = await readFile(page(`<TextRegion id="r">${line}</TextRegion>`));
    expect(document.recognition?.images).toEqual([{ name: 'p.tif', frame: 0, width: null, height: null, dpi: null }]);
    expect(tokensOf(document)).toEqual([
      'Der: 10,10 30×30 0.9',
      'Gemeinderat: 50,10 30×30 0.3',
      'tagt: 90,10 30×30 0.8',
    ]);
  });

  it('takes a line whose words are not told apart for one token, with its other readings', async () => {
    const document = await readFile(page(`<TextRegion id="r">${line('开会。')}</TextRegion>`));
    expect(tokensOf(document)).toEqual(['开会。: 0,0 9×9 (wrong)']);
  });

  it('reads a line that has its text in its words alone', async () => {
    const words = ['清河市', '开会'].map(
      (text, at) =>
        `<Word><Coords points="${at * 50},0 ${at * 50 + 40},0 ${at * 50 + 40},20"/><TextEquiv><Unicode>${text}</Unicode></TextEquiv></Word>`,
    );
    const document = await readFile(page(`<TextRegion id="r"><TextLine>${words.join('')}</TextLine></TextRegion>`));
    expect(document.text.trim()).toBe('清河市开会');
    expect(tokensOf(document)).toEqual(['清河市: 0,0 40×20', '开会: 50,0 40×20']);
  });

  it('reads a region whose lines have no text of their own', async () => {
    const region =
      '<TextRegion id="r"><TextLine/><TextEquiv><Unicode>清河市昨日\n召开会议。</Unicode></TextEquiv></TextRegion>';
    expect((await readFile(page(region))).text.trim()).toBe('清河市昨日召开会议。');
  });
});
