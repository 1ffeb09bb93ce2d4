import { describe, expect, it } from 'vitest';
import { articlesOf, commentsOf, judgedCorrectionsOf, marksOf, readFile, unreadOf } from '../fixtures/read-file.ts';

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

  it('brings the records of authority files that names point to, and counts what else is said of them', async () => {
    const read = await readFile(
      document(
        `<div><p><persName ref="#w https://www.wikidata.org/wiki/Q700" cert="low" resp="#ed">王
         大明</persName>与<persName ref="viaf:76353174 wd:Q701">李小文</persName>在<placeName key="清河">清河</placeName>，<hi ref="wd:Q1">会</hi>。</p></div>`,
      ),
    );
    expect(read.marks.map(({ entity }) => entity?.links.map(({ identifier }) => identifier))).toEqual([
      ['Q700'],
      ['76353174', 'Q701'],
      undefined,
    ]);
    expect(read.marks[0]?.entity).toMatchObject({ name: '王 大明', type: 'person' });
    expect(read.unread).toEqual([{ what: 'links', count: 3, example: '#w' }]);
    expect(read.marks[0]?.note).toBe('ed; cert: low');
  });

  it('has what its editors remark without putting it right as comments, and who is responsible', async () => {
    const header = '<titleStmt><respStmt xml:id="wf"><resp>校</resp><name>王芳</name></respStmt></titleStmt>';
    const read = await readFile(
      document(
        `<div><p>市长<persName resp="#wf" cert="medium">王大明</persName>往<choice><orig>遊</orig><reg resp="#wf">游</reg></choice>清河<unclear reason="faded" cert="low">大桥</unclear>，<gap reason="damage" extent="3 chars"/>人<cb n="2"/>出席<gap unit="line" quantity="2" resp="#wf"/>。<note resp="#wf">见 第三版</note></p></div>`,
        header,
      ),
    );
    expect(read.text.trim()).toBe('市长王大明往遊清河大桥，人出席。');
    expect(commentsOf(read)).toEqual([
      '遊: reg: 游; 校王芳',
      '大桥: unclear; faded; cert: low',
      '。: 见 第三版; 校王芳',
    ]);
    expect(read.marks.map(({ note }) => note)).toEqual(['校王芳; cert: medium']);
    expect(read.corrections?.map(({ now, note }) => [now, note])).toEqual([
      ['□□□', 'damage; 3 chars'],
      ['□', '校王芳; 2 line'],
    ]);
    expect(read.unread).toEqual([]);
  });

  it('reads the print, and what its editors put right as corrections', async () => {
    const read = await readFile(
      document(
        '<div><p>会议由<choice><sic>王大朋</sic><corr>王大明</corr></choice>主持<note>见前</note>，<gap/>人<supplied>出席</supplied>。</p></div><standOff><listPerson/></standOff>',
      ),
    );
    expect(read.text.trim()).toBe('会议由王大朋主持，人。');
    expect(judgedCorrectionsOf(read)).toEqual(['王大朋 → 王大明 misprint', ' → □ gap', ' → 出席 supplied']);
    expect(unreadOf(read)).toEqual({ 'other-parts': 1 });
    expect(commentsOf(read)).toEqual(['持: 见前']);
  });

  it('takes what certainty, kind and doubt say of them, and other readings for what they are', async () => {
    const read = await readFile(
      document(
        `<div><p><choice><corr type="recognition" cert="high">落实</corr><sic>落买</sic></choice>政策<surplus cert="low">的的</surplus><choice ana="x"><sic>在</sic><corr ana="#suggested">再</corr></choice>
         <choice><orig>國</orig><reg>国</reg></choice><gap unit="chars" quantity="3"/>。</p><p><surplus>误植</surplus></p><p><supplied>脱文</supplied></p></div>`,
      ),
    );
    expect(judgedCorrectionsOf(read)).toEqual([
      ...['落买 → 落实 recognition high', '的的 →  surplus low', '在 → 再 misprint?', ' → □□□ gap'],
    ]);
    expect(articlesOf(read)).toEqual([[['body: 落买政策的的在 國。', 'body: 误植', 'body: 脱文']]]);
    expect(read.issues[0]?.articles[0]?.blocks.map(({ struck = false }) => struck)).toEqual([false, true, false]);
    expect(unreadOf(read)).toEqual({ restorations: 1 });
  });

  it('keeps what is surplus in a running head as a correction', async () => {
    const read = await readFile(document('<fw><surplus>青</surplus></fw><div><p>青川。</p></div>'));
    expect(judgedCorrectionsOf(read)).toEqual(['青 →  surplus']);
  });

  it('holds names fast in what is supplied', async () => {
    const read = await readFile(
      document(
        '<div><p><persName><supplied>王</supplied>大明</persName>与<persName>李<supplied>小文</supplied></persName>在<supplied>清河市<placeName>鹤鸣巷</placeName>口</supplied>。</p></div>',
      ),
    );
    expect(read.text.trim()).toBe('大明与李在。');
    const places = read.marks.flatMap(({ ranges }) => ranges);
    expect(places).toEqual([
      { start: 0, end: 2, startInset: -1 },
      { start: 3, end: 4, endInset: 2 },
      { start: 5, end: 5, startInset: 3, endInset: 6 },
    ]);
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
