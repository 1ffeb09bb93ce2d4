import { describe, expect, it } from 'vitest';
import { articlesOf, marksOf, readFile, unreadOf } from '../fixtures/read-file.ts';

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
    expect(unreadOf(document)).toEqual({ images: 1, boxes: 3, alternatives: 3, attributes: 1 });
  });

  it('puts a name together that goes on in the next line', async () => {
    const first = line('会议由李', 'readingOrder {index:0;} person {offset:3; length:1; continued:true;}');
    const second = line('小文主持。', 'readingOrder {index:1;} person {offset:0; length:2; continued:true;}');
    const document = await readFile(page(`<TextRegion id="r">${second}${first}</TextRegion>`));
    expect(document.text.trim()).toBe('会议由李小文主持。');
    expect(marksOf(document)).toEqual(['person: 李小文']);
  });

  it('counts offsets in UTF-16 units, as Transkribus does', async () => {
    const document = await readFile(
      page(`<TextRegion id="r">${line('😀王大明', 'person {offset:2; length:3;}')}</TextRegion>`),
    );
    expect(marksOf(document)).toEqual(['person: 王大明']);
  });

  it('reads a region whose lines have no text of their own', async () => {
    const region =
      '<TextRegion id="r"><TextLine/><TextEquiv><Unicode>清河市昨日\n召开会议。</Unicode></TextEquiv></TextRegion>';
    expect((await readFile(page(region))).text.trim()).toBe('清河市昨日召开会议。');
  });
});
