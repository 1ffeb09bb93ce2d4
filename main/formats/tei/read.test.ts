import { describe, expect, it } from 'vitest';
import { articlesOf, marksOf, readFile, unreadOf } from '../fixtures/read-file.ts';

const document = (text: string, header = ''): string =>
  `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>清河日报</title></titleStmt>${header}</fileDesc></teiHeader><text><body>${text}</body></text></TEI>`;

describe('TEI', () => {
  it('gives the facts of its header, divisions as articles, and names as what a person decided', async () => {
    const header = `<publicationStmt><date when="2020-01-01"/></publicationStmt><sourceDesc><bibl><biblScope unit="issue">321</biblScope><biblScope unit="page">2</biblScope><date when="1949-05-12"/></bibl></sourceDesc>`;
    const read = await readFile(
      document(
        `<pb n="2"/><fw>第二版</fw><div type="article"><head>市府召开会议</head><byline>记者 王芳</byline>
         <p>市长<persName ref="#w">王大明</persName><date when="1949-05-11">昨日</date>在<placeName>清河市</placeName>
         出席<lb/>会议。</p></div><div><head>大桥通车</head><head type="sub">全长三百米</head><p>大桥通车。</p></div>`,
        header,
      ),
      'issue.xml',
    );
    expect(read.issues[0]?.facts).toEqual({ title: '清河日报', date: '1949-05-12', number: '321', page: '2' });
    expect(articlesOf(read)).toEqual([
      [
        ['headline: 市府召开会议', 'byline: 记者 王芳', 'body: 市长王大明昨日在清河市 出席 会议。'],
        ['headline: 大桥通车', 'subhead: 全长三百米', 'body: 大桥通车。'],
      ],
    ]);
    expect(marksOf(read)).toEqual(['person: 王大明', 'date: 昨日', 'place: 清河市']);
    expect(read.marks[1]).toMatchObject({ value: '1949-05-11', isDecided: true });
    expect(unreadOf(read)).toEqual({ links: 1 });
  });

  it('reads the print, and counts what its editors put beside it', async () => {
    const read = await readFile(
      document(
        '<div><p>会议由<choice><sic>王大朋</sic><corr>王大明</corr></choice>主持<note>见前</note>，<gap/>人<supplied>出席</supplied>。</p></div><standOff><listPerson/></standOff>',
      ),
    );
    expect(read.text.trim()).toBe('会议由王大朋主持，□人出席。');
    expect(unreadOf(read)).toEqual({ alternatives: 1, notes: 1, 'other-parts': 1 });
  });

  it('keeps names in the paragraphs that lists break', async () => {
    const read = await readFile(
      document(
        '<div><p>到会的有<list><item><persName>王大明</persName></item><item>李小文</item></list>共<name type="org">两局</name>。</p></div>',
      ),
    );
    expect(articlesOf(read)).toEqual([[['body: 到会的有', 'body: 王大明', 'body: 李小文', 'body: 共两局。']]]);
    expect(marksOf(read)).toEqual(['person: 王大明', 'org: 两局']);
  });

  it('follows no entity of its own, inside or outside', async () => {
    const evil = '<!DOCTYPE TEI [<!ENTITY secret SYSTEM "file:///etc/hostname">]>';
    await expect(readFile(`${evil}${document('<p>&secret;</p>').replace(/<\?xml.*?\?>/, '')}`)).rejects.toMatchObject({
      code: 'file-malformed',
    });
  });
});
