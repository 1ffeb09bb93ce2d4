import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  articlesOf,
  attributesOf,
  categoriesOf,
  commentsOf,
  judgedCorrectionsOf,
  marksOf,
  readFile,
  relationsOf,
  unreadOf,
} from '../fixtures/read-file.ts';
import { type ReadDocument, readDocument } from '../read-document.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanwu-beside-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads a file that has another beside it. */
function readBeside(fileName: string, content: string, beside: string, text: string): Promise<ReadDocument> {
  writeFileSync(join(folder, beside), text);
  return readDocument({ bytes: Buffer.from(content), fileName, folder }, {}, { progress: () => {} });
}

const lines = (...records: unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

describe('doccano', () => {
  it('gives each text as an article with its spans, in graphemes where these fit', async () => {
    const read = await readFile(
      lines(
        {
          text: '市长王大明昨日在清河市出席会议。',
          label: [
            [0, 2, 'POS'],
            [2, 5, 'PER'],
            [8, 11, 'LOC'],
          ],
        },
        { text: '😀李小文发言。', label: [[1, 4, 'PER']], cats: ['会议'] },
        { label: [[0, 1, 'PER']] },
      ),
    );
    expect(read).toMatchObject({ format: 'doccano', text: '市长王大明昨日在清河市出席会议。\n\n😀李小文发言。\n\n' });
    expect(marksOf(read)).toEqual(['POS: 市长', 'PER: 王大明', 'LOC: 清河市', 'PER: 李小文']);
    expect(articlesOf(read)[0]).toHaveLength(2);
    expect(categoriesOf(read)).toEqual([[], ['doccano:会议']]);
    expect(unreadOf(read)).toEqual({ 'records-without-text': 1 });
  });

  it('keeps whose work it is, and what was remarked on the text', async () => {
    const record = { text: '王大明出席。', label: [[0, 3, 'PER']], username: 'alice', Comments: ['存疑'] };
    const read = await readFile(lines(record));
    expect(read.marks.map(({ note }) => note)).toEqual(['doccano: alice']);
    expect(commentsOf(read)).toEqual(['王大明出席。: 存疑']);
    expect(read.unread).toEqual([]);
  });

  it('asks what offsets count where both ways are possible', async () => {
    const file = lines({ text: '😀市长李小文发言。', label: [[4, 7, 'PER']] });
    await expect(readFile(file)).rejects.toMatchObject({
      code: 'offsets-unsure',
      detail: { candidates: 'utf-16 grapheme' },
    });
    expect(marksOf(await readFile(file, 'a.jsonl', { offsets: 'utf-16' }))).toEqual(['PER: 李小文']);
    expect(marksOf(await readFile(file, 'a.jsonl', { offsets: 'grapheme' }))).toEqual(['PER: 小文发']);
    // Marks before it stand in one place alone.
    expect(marksOf(await readFile(lines({ text: '市长发言😀。', label: [[0, 2, 'POS']] })))).toEqual(['POS: 市长']);
  });

  it('gives spans that are records, with their relations', async () => {
    const entities = [
      { id: 7, label: 'ORG', start_offset: 0, end_offset: 5 },
      { id: 4, label: 'LOC', start_offset: 0, end_offset: 2 },
    ];
    const relations = [
      { id: 1, from_id: 7, to_id: 4, type: '设于' },
      { id: 2, from_id: 7, to_id: 99, type: '设于' },
    ];
    const read = await readFile(lines({ text: '清河日报社成立。', entities, relations }));
    expect(marksOf(read)).toEqual(['ORG: 清河日报社', 'LOC: 清河']);
    expect(relationsOf(read)).toEqual(['清河日报社 设于 清河']);
    expect(unreadOf(read)).toEqual({ relations: 1 });
  });

  it('tells of fields that have no place', async () => {
    const entities = [{ id: 7, label: 'ORG', start_offset: 0, end_offset: 5, score: 0.9 }];
    const read = await readFile(lines({ id: 1, text: '清河日报社成立。', entities, meta: { 版: '2' }, note: '' }));
    expect(read.unread).toEqual([
      { what: 'columns', count: 1, example: 'meta' },
      { what: 'attributes', count: 1, example: 'score' },
    ]);
  });

  it('tells of spans that lie outside their text, and of lines that are damaged', async () => {
    const read = await readFile(
      `${lines({
        text: '开会。',
        label: [
          [1, 9, 'PER'],
          [2, 2, 'PER'],
        ],
      })}{"text": \n`,
    );
    expect(marksOf(read)).toEqual([]);
    expect(unreadOf(read)).toEqual({ 'misplaced-marks': 2, 'damaged-records': 1 });
  });
});

describe('Label Studio', () => {
  const result = (start: number, end: number, text: string, label: string) => ({
    ...{ id: text, type: 'labels', from_name: 'label', to_name: 'text' },
    value: { start, end, text, labels: [label] },
  });

  it('asks whose work is read where several annotated a task and nobody said what is right', async () => {
    const by = (id: number, label: string) => ({ result: [result(2, 5, '王大明', label)], completed_by: id });
    const tasks = [
      { data: { text: '市长王大明出席。' }, annotations: [by(2, 'PER'), by(7, 'POS')] },
      { data: { text: '局长王大明出席。' }, annotations: [by(7, 'LOC')] },
    ];
    await expect(readFile(JSON.stringify(tasks))).rejects.toMatchObject({
      code: 'annotator-unsure',
      detail: { annotators: '#2\n#7', texts: '1\n1', marks: '1\n1', curated: '' },
    });
    const read = await readFile(JSON.stringify(tasks), 'tasks.json', { annotator: '#2' });
    // Where only somebody else was at work, that is read.
    expect(marksOf(read)).toEqual(['PER: 王大明', 'LOC: 王大明']);
    expect(unreadOf(read)).toEqual({ 'other-annotators': 1 });
  });

  it('takes what people annotated for decided, and what a model predicted for suggested', async () => {
    const text = '市长王大明昨日在清河市出席会议。';
    const tasks = JSON.stringify([
      {
        data: { text, image: 'https://example.org/1.png' },
        annotations: [
          { result: [result(0, 2, '市长', 'POS')], completed_by: 2 },
          {
            ...{
              ground_truth: true,
              completed_by: { email: 'wang@example.org' },
              updated_at: '2024-05-15T12:09:16Z',
            },
            result: [
              result(2, 5, '王大明', 'PER'),
              { type: 'relation', labels: ['in'] },
              { type: 'choices', value: { choices: ['会议'] } },
            ],
          },
        ],
        predictions: [{ model_version: 'm1', result: [result(8, 11, '清河市', 'LOC')] }],
      },
    ]);
    // What a reviewer called right is offered first.
    await expect(readFile(tasks)).rejects.toMatchObject({
      code: 'annotator-unsure',
      detail: { annotators: 'ground_truth\nwang@example.org\n#2', curated: 'ground_truth' },
    });
    const read = await readFile(tasks, 'tasks.json', { annotator: 'ground_truth' });
    expect(read.annotator).toBe('ground_truth');
    expect(marksOf(read)).toEqual(['PER: 王大明', 'LOC: 清河市?']);
    expect(read.marks.map(({ note }) => note)).toEqual(['Label Studio: wang@example.org, 2024-05-15', 'm1']);
    expect(categoriesOf(read)).toEqual([['label-studio:会议']]);
    expect(unreadOf(read)).toEqual({ 'other-annotators': 1, relations: 1 });
  });

  it('gives relations in the direction that they have, by all their labels', async () => {
    const text = '市长王大明昨日在清河市出席会议。';
    const relation = (direction: string, ...labels: string[]) => ({
      ...{ type: 'relation', from_id: '市长', to_id: '王大明', direction, labels },
    });
    const regions = [result(0, 2, '市长', 'POS'), result(2, 5, '王大明', 'PER')];
    const annotated = [
      relation('left', '担任'),
      relation('bi', 'same'),
      relation('right', 'a', 'b'),
      relation('right'),
    ];
    const read = await readFile(
      JSON.stringify([
        {
          data: { text },
          annotations: [{ result: [...annotated, ...regions] }],
          predictions: [{ result: [...regions, relation('right', 'guess')] }],
        },
      ]),
    );
    expect(relationsOf(read)).toEqual([
      ...['王大明 担任 市长', '市长 same 王大明', '王大明 same 市长', '市长 a 王大明', '市长 b 王大明'],
      ...['市长 related 王大明', '市长 guess 王大明?'],
    ]);
    expect(unreadOf(read)).toEqual({});
  });

  it('gives what people chose and wrote of a region as its attributes', async () => {
    const of = (type: string, from: string, value: object) => ({
      ...{ id: '王大明', type, from_name: from, to_name: 'text' },
      value: { start: 2, end: 5, text: '王大明', ...value },
    });
    const read = await readFile(
      JSON.stringify([
        {
          data: { text: '市长王大明出席。' },
          annotations: [
            {
              result: [
                of('choices', 'role', { choices: ['speaker', 'guest'] }),
                result(2, 5, '王大明', 'PER'),
                of('taxonomy', 'office', { taxonomy: [['city', 'mayor']] }),
                of('textarea', 'remark', { text: ['首次'] }),
                of('rating', 'sure', { rating: 4 }),
                { ...of('choices', 'mood', { choices: ['calm'] }), id: 'elsewhere' },
              ],
            },
          ],
        },
      ]),
    );
    expect(attributesOf(read)).toEqual(['王大明 role=speaker; guest office=city/mayor remark=首次 sure=4']);
    expect(unreadOf(read)).toEqual({ attributes: 1 });
  });

  it('has nothing to read of pictures', async () => {
    const task = {
      data: { image: 'https://example.org/1.png' },
      annotations: [{ result: [{ type: 'rectanglelabels', value: { x: 1, rectanglelabels: ['Car'] } }] }],
    };
    await expect(readFile(JSON.stringify([task]))).rejects.toMatchObject({ code: 'file-empty' });
  });
});

it('spaCy counts code points, and Prodigy’s answers are decided', async () => {
  expect(marksOf(await readFile(lines({ text: '😀李小文', ents: [{ start: 1, end: 4, label: 'PERSON' }] })))).toEqual([
    'PERSON: 李小文?',
  ]);
  const spans = [
    { start: 1, end: 4, label: 'PERSON' },
    { start: 4, end: 6, label: 'TITLE' },
  ];
  const relations = [{ head: 2, child: 3, head_span: spans[0], child_span: spans[1], label: 'HOLDS' }];
  const read = await readFile(lines({ text: '😀李小文局长', spans, relations, answer: 'accept' }));
  expect(marksOf(read)).toEqual(['PERSON: 李小文', 'TITLE: 局长']);
  expect(relationsOf(read)).toEqual(['李小文 HOLDS 局长']);
});

describe('spaCy', () => {
  it('brings the records that its entities are linked to, its groups of spans and likely categories', async () => {
    const read = await readFile(
      lines({
        ...{ text: '王大明在清河。', cats: { 会议: 0.9, 体育: 0.1 }, sents: [{ start: 0, end: 7 }], _: { 版: 2 } },
        ents: [
          { start: 0, end: 3, label: 'PERSON', kb_id: 'Q700' },
          { start: 4, end: 6, label: 'GPE', kb_id: 'kb-7', id: 'rule-1' },
        ],
        spans: { sc: [{ start: 3, end: 4, label: 'IN', kb_id: 'NIL' }, { label: 'LOST' }] },
      }),
    );
    expect(marksOf(read)).toEqual(['PERSON: 王大明?', 'GPE: 清河?', 'IN: 在?']);
    expect(read.marks.map(({ entity }) => entity?.links)).toEqual([
      [{ authority: 'wikidata', identifier: 'Q700' }],
      ...[undefined, undefined],
    ]);
    expect(categoriesOf(read)).toEqual([['spacy:会议?']]);
    expect(read.unread).toEqual([
      { what: 'grammar', count: 1, example: '' },
      { what: 'columns', count: 1, example: '_' },
      { what: 'attributes', count: 1, example: 'id' },
      { what: 'links', count: 1, example: 'kb-7' },
      { what: 'misplaced-marks', count: 1, example: 'LOST' },
      { what: 'categories', count: 1, example: '体育' },
    ]);
  });
});

describe('WebAnno TSV', () => {
  const header =
    '#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.NamedEntity|identifier|value\n#T_RL=webanno.custom.Relation|BT_webanno.custom.NamedEntity\n#T_SP=webanno.custom.Plain|\n\n\n';

  it('gives spans of one token, of many, of parts of one, and stacked ones', async () => {
    const read = await readFile(
      `${header}#Text=😀 王大明 in Qinghe .\n1-1\t0-2\t😀\t_\t_\t_\t_\t_\n1-2\t3-6\t王大明\tQ1\tPER[1]|OTH[2]\t_\t_\t_\n1-3\t7-9\tin\t_\tOTH[2]\t*\t1-2\t_\n1-4\t10-16\tQinghe\t*\tLOC\t_\t_\t_\n1-4.1\t10-13\tQin\t_\t_\t_\t_\t*\n1-5\t17-18\t.\t_\t_\t_\t_\t_\n\n#Text=Second\\t.\n2-1\t20-26\tSecond\t_\t_\t_\t_\t_\n`,
      'export.tsv',
    );
    expect(read.text).toBe('😀 王大明 in Qinghe .\n Second\t.\n\n');
    expect(marksOf(read)).toEqual(['PER: 王大明', 'OTH: 王大明 in', 'LOC: Qinghe', 'Plain: Qin']);
    expect(relationsOf(read)).toEqual(['王大明 Relation 王大明 in']);
    expect(read.marks[0]?.entity?.links).toEqual([{ authority: 'wikidata', identifier: 'Q1' }]);
    expect(unreadOf(read)).toEqual({});
  });

  it('gives relations from where their last column says to where they stand, told apart by the ids of spans', async () => {
    const layers =
      '#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|label\n#T_RL=custom.Relation|note|value|BT_custom.Span\n#T_CH=custom.CorefLink|referenceType\n\n\n';
    const read = await readFile(
      `${layers}#Text=Wang chairs Qinghe Bank\n1-1\t0-4\tWang\tPER\t_\t_\t_\t_\t_\n1-2\t5-11\tchairs\t_\t_\t_\t_\t_\t_\n1-3\t12-18\tQinghe\tLOC[1]|ORG[2]\t*|*\tchairs|livesIn\t1-1[0_2]|1-1[0_1]\t_\t_\n1-4\t19-23\tBank\tORG[2]\t_\tpart\\|of\t9-9\t_\t_\n`,
      'export.tsv',
    );
    expect(marksOf(read)).toEqual(['PER: Wang', 'LOC: Qinghe', 'ORG: Qinghe Bank']);
    expect(relationsOf(read)).toEqual(['Wang chairs Qinghe Bank', 'Wang livesIn Qinghe']);
    expect(read.unread).toMatchObject([{ what: 'relations', count: 1, example: 'part|of' }]);
  });

  it('counts what relations say beside what they are', async () => {
    const layers =
      '#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|label\n#T_RL=custom.Relation|note|value|BT_custom.Span\n\n\n';
    const read = await readFile(
      `${layers}#Text=A b\n1-1\t0-1\tA\tPER\t_\t_\t_\t\n1-2\t2-3\tb\tLOC\tunsure\tlivesIn\t1-1\t\n`,
      'export.tsv',
    );
    expect(relationsOf(read)).toEqual(['A livesIn b']);
    expect(read.unread).toEqual([{ what: 'attributes', count: 1, example: 'note' }]);
  });

  it('gives slots as relations from the span that has them to what fills them', async () => {
    const layers =
      '#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|\n#T_SP=custom.Host|ROLE_custom.Host:links_custom.Link|custom.Span\n\n\n';
    const read = await readFile(
      `${layers}#Text=A bc d\n1-1\t0-1\tA\t_\t主持;*;x\t1-2;1-3;9-9\t\n1-2\t2-4\tbc\t*\t_\t_\t\n1-3\t5-6\td\t*\t_\t_\t\n`,
      'export.tsv',
    );
    expect(marksOf(read)).toEqual(['Host: A', 'Span: bc', 'Span: d']);
    expect(relationsOf(read)).toEqual(['A 主持 bc', 'A links d']);
    expect(read.unread).toEqual([{ what: 'relations', count: 1, example: 'x' }]);
  });

  it('gives chains link by link, from each to the next', async () => {
    const layers = '#FORMAT=WebAnno TSV 3.3\n#T_CH=custom.CorefLink|referenceRelation|referenceType\n\n\n';
    const read = await readFile(
      `${layers}#Text=王大明说他去清河\n1-1\t0-3\t王大明\tsame->1-1\tPER[1]\t\n1-2\t3-4\t说\t_\t_\t\n1-3\t4-5\t他\t*->1-2|*->2-1\t*[1]|*[2]\t\n1-4\t5-6\t去\t_\t_\t\n1-5\t6-7\t清\t*->1-3\tPER[1]\t\n1-6\t7-8\t河\t*->1-3\tPER[1]\t\n`,
      'export.tsv',
    );
    expect(marksOf(read)).toEqual(['PER: 王大明', 'CorefLink: 他', 'CorefLink: 他', 'PER: 清河']);
    expect(relationsOf(read)).toEqual(['王大明 same 他', '他 CorefLink 清河']);
    expect(unreadOf(read)).toEqual({});
  });

  it('is told and refused in its older versions', async () => {
    await expect(readFile('#FORMAT=WebAnno TSV 2\n1-1\t王\n')).rejects.toMatchObject({
      code: 'format-refused',
      detail: { format: 'webanno-tsv' },
    });
  });
});

describe('UIMA CAS', () => {
  it('keeps whose work it is and when it was done, as INCEpTION says it', async () => {
    const read = await readFile(
      `<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:type="http:///w/type.ecore" xmi:version="2.0">
        <type:CASMetadata xmi:id="2" sofa="1" begin="0" end="0" username="alice" lastChangedOnDisk="1715774400000"/>
        <type:NamedEntity xmi:id="3" sofa="1" begin="0" end="3" value="PER"/>
        <cas:Sofa xmi:id="1" sofaNum="1" sofaID="a" sofaString="王大明出席。"/></xmi:XMI>`,
      'export.xmi',
    );
    expect(read.marks.map(({ label, note }) => [label, note])).toEqual([['PER', 'INCEpTION: alice, 2024-05-15']]);
  });

  it('gives the annotations on each of its texts, from XMI', async () => {
    const read = await readFile(
      `<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:t="http:///t.ecore" xmi:version="2.0">
        <t:NamedEntity xmi:id="3" sofa="1" begin="2" end="5" value="PER" identifier="Q1"/><t:NamedEntity xmi:id="9" sofa="1" begin="2" end="3"/><t:Relation xmi:id="7" sofa="1" begin="2" end="3" Governor="3" Dependent="9" label="attends"/><t:Relation xmi:id="8" sofa="1" begin="2" end="3" Governor="3" Dependent="5"/><t:Token xmi:id="4" sofa="1" begin="0" end="2"/>
        <t:Rumour xmi:id="5" sofa="2" begin="0" end="2"/>
        <cas:Sofa xmi:id="1" sofaNum="1" sofaID="a" sofaString="😀王大明出席。&#10;散会。"/><cas:Sofa xmi:id="2" sofaNum="2" sofaID="b" sofaString="据说开会。"/></xmi:XMI>`,
      'export.xmi',
    );
    expect(articlesOf(read)).toEqual([[['body: 😀王大明出席。', 'body: 散会。'], ['body: 据说开会。']]]);
    expect(marksOf(read)).toEqual(['PER: 王大明', 'NamedEntity: 王', 'Rumour: 据说']);
    expect(relationsOf(read)).toEqual(['王大明 attends 王']);
    expect(read.marks[0]?.entity?.links).toEqual([{ authority: 'wikidata', identifier: 'Q1' }]);
    expect(unreadOf(read)).toEqual({ grammar: 1, relations: 1 });
  });

  it('gives them from JSON, whether structures stand in a list or by their ids', async () => {
    const sofa = { '%TYPE': 'uima.cas.Sofa', sofaString: '😀王大明出席。' };
    const name = { '%TYPE': 'custom.NamedEntity', '@sofa': 1, begin: 2, end: 5, value: 'PER' };
    const asList = {
      '%FEATURE_STRUCTURES': [
        { '%ID': 1, ...sofa },
        { '%ID': 2, ...name },
      ],
    };
    const byId = { '%FEATURE_STRUCTURES': { 1: sofa, 2: name } };
    for (const cas of [asList, byId]) expect(marksOf(await readFile(JSON.stringify(cas)))).toEqual(['PER: 王大明']);
    const city = { '%TYPE': 'custom.NamedEntity', '@sofa': 1, begin: 0, end: 2, value: 'SIGN' };
    const relation = { '%TYPE': 'custom.Relation', '@sofa': 1, begin: 0, end: 2, '@Governor': 2, '@Dependent': 3 };
    const related = { '%FEATURE_STRUCTURES': { 1: sofa, 2: name, 3: city, 4: relation } };
    expect(relationsOf(await readFile(JSON.stringify(related)))).toEqual(['王大明 custom.Relation 😀']);
  });
});

describe('UIMA’s slots', () => {
  const slots = ['开 主持 王大明', '开 at 清河'];

  it('are relations to what fills them, from XMI; links to records come in, and what stands in no text is counted', async () => {
    const read = await readFile(
      `<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:t="http:///t.ecore" xmi:version="2.0">
        <t:NamedEntity xmi:id="3" sofa="1" begin="0" end="3" value="PER" identifier="http://www.wikidata.org/entity/Q700"/>
        <t:NamedEntity xmi:id="4" sofa="1" begin="4" end="6" value="LOC" identifier="kb#7"/>
        <t:Event xmi:id="5" sofa="1" begin="6" end="7" arguments="11 12 13" count="2"><tags>甲</tags><tags>乙</tags></t:Event>
        <t:ArgumentLink xmi:id="11" role="主持" target="3"/><t:ArgumentLink xmi:id="12" role="at" target="4"/><t:ArgumentLink xmi:id="13" role="of" target="99"/>
        <t:Topic xmi:id="20" sofa="1" value="会议"/>
        <cas:Sofa xmi:id="1" sofaNum="1" sofaID="a" sofaString="王大明在清河开会。"/><cas:View sofa="1" members="3 4 5 20"/></xmi:XMI>`,
    );
    expect(relationsOf(read)).toEqual(slots);
    expect(attributesOf(read)).toEqual(['开 count=2']);
    expect(read.marks.map(({ entity }) => entity?.links)).toEqual([
      [{ authority: 'wikidata', identifier: 'Q700' }],
      ...[undefined, undefined],
    ]);
    expect(unreadOf(read)).toEqual({ categories: 1, links: 1, attributes: 1, relations: 1 });
  });

  it('are so from JSON', async () => {
    const cas = [
      { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaString: '王大明在清河开会。' },
      { '%ID': 3, '%TYPE': 'NamedEntity', '@sofa': 1, begin: 0, end: 3, identifier: 'Q700' },
      { '%ID': 4, '%TYPE': 'NamedEntity', '@sofa': 1, begin: 4, end: 6 },
      {
        '%ID': 5,
        '%TYPE': 'Event',
        '@sofa': 1,
        begin: 6,
        end: 7,
        '@arguments': 30,
        '@token': 4,
        tags: ['甲'],
        none: null,
      },
      { '%ID': 11, '%TYPE': 'ArgumentLink', role: '主持', '@target': 3 },
      { '%ID': 12, '%TYPE': 'ArgumentLink', role: 'at', '@target': 4 },
      { '%ID': 20, '%TYPE': 'Topic', '@sofa': 1, value: '会议' },
      { '%ID': 30, '%TYPE': 'uima.cas.FSArray', '%ELEMENTS': [11, 12] },
    ];
    const read = await readFile(JSON.stringify({ '%FEATURE_STRUCTURES': cas }));
    expect(relationsOf(read)).toEqual(slots);
    expect(read.marks[0]?.entity?.links).toEqual([{ authority: 'wikidata', identifier: 'Q700' }]);
    expect(unreadOf(read)).toEqual({ categories: 1, attributes: 2 });
  });
});

it('UIMA’s chains come in link by link, too', async () => {
  const link = (id: number, begin: number, end: number, more: string): string =>
    `<custom:CorefLink xmi:id="${id}" sofa="1" begin="${begin}" end="${end}" ${more}/>`;
  const read = await readFile(
    `<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0"><cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="王大明说他去清河"/><custom:CorefChain xmi:id="5" first="2"/>${link(2, 0, 3, 'next="3" referenceType="PER" referenceRelation="same"')}${link(3, 4, 5, '')}</xmi:XMI>`,
  );
  expect(marksOf(read)).toEqual(['PER: 王大明', 'CorefLink: 他']);
  expect(relationsOf(read)).toEqual(['王大明 same 他']);
});

describe('a tagged corpus', () => {
  it('is text again, with its marks: BIO without spaces between ideographs', async () => {
    const read = await readFile(
      '市 O\n长 O\n王 B-PER\n大 I-PER\n明 I-PER\n出 O\n席 O\n。 O\n\n清 B-LOC\n河 I-LOC\n李 B-PER\n开 O\n会 O\n',
    );
    expect(read.text).toBe('市长王大明出席。\n清河李开会\n\n');
    expect(marksOf(read)).toEqual(['PER: 王大明', 'LOC: 清河', 'PER: 李']);
  });

  it('is told article from article, in BIOES and in columns', async () => {
    const read = await readFile(
      '-DOCSTART- -X- -X- O\n\nWang NNP B-NP S-PER\nopened VBD O O\nthe DT O O\nQinghe NNP O B-LOC\nBridge NNP O E-LOC\n\n-DOCSTART- -X- -X- O\n\nMaps NN O I-ORG\n',
    );
    expect(articlesOf(read)).toEqual([[['body: Wang opened the Qinghe Bridge'], ['body: Maps']]]);
    expect(marksOf(read)).toEqual(['PER: Wang', 'LOC: Qinghe Bridge', 'ORG: Maps']);
    expect(unreadOf(read)).toEqual({ grammar: 12 });
  });

  it('says which lines have no tag', async () => {
    const read = await readFile('清 B-LOC\n河 I-LOC\n開 會 了\n昨 O\n日 O\n市 O\n长 O\n出 O\n席 O\n了 O\n');
    expect(read.text).toContain('清河開昨日市长');
    expect(read.unread).toEqual([{ what: 'damaged-records', count: 1, example: '3' }]);
  });
});

describe('brat', () => {
  const annotations =
    'T1\tPER 1 4\t王大明\nT2\tLOC 5 7;9 10\t清河 市\nR1\tIn Arg1:T1 Arg2:T2\nR2\tu-8239-7c4d Arg2:T1 Arg1:T2\nR3\tCauses Arg1:E1 Arg2:T1\nE1\tMeet:T3 Who:T1 Where2:T2 Why:T9\nT3\tMeet 10 12\t开会\n*\tEquiv T1 T2\nA1\tNegation E1\n#2\tAnnotatorNotes E1\t昨日\nA2\tAlive T1\nA3\tu-8ff0-8bf4 T1 u-7b2c-4e00\nA4\tsuggested T2\n#1\tAnnotatorNotes T1\t存疑\n';

  it('is read with the text that lies beside it, interrupted marks and notes too', async () => {
    const read = await readBeside('one.ann', annotations, 'one.txt', '😀王大明在清河两个市开会。\n');
    expect(marksOf(read)).toEqual(['PER: 王大明', 'LOC: 清河 … 市?', 'Meet: 开会']);
    expect(attributesOf(read)).toEqual(['王大明 Alive=yes 述说=第一', '开会 Negation=yes']);
    expect(read.marks.map(({ note }) => note)).toEqual(['存疑', '', '昨日']);
    expect(relationsOf(read)).toEqual([
      ...['开会 Who 王大明', '开会 Where 清河 … 市', '王大明 Equiv 清河 … 市'],
      ...['王大明 In 清河 … 市', '清河 … 市 船籍 王大明', '开会 Causes 王大明'],
    ]);
    expect(unreadOf(read)).toEqual({ events: 1 });
  });

  it('brings the records that marks are linked to', async () => {
    const linked = 'T1\tPER 0 3\t王大明\nN1\tReference T1 Wikidata:Q700\t王大明\nN2\tReference T1 Own:7\t王\n';
    const read = await readBeside('linked.ann', linked, 'linked.txt', '王大明开会。\n');
    expect(read.marks[0]?.entity?.links).toEqual([{ authority: 'wikidata', identifier: 'Q700' }]);
    expect(unreadOf(read)).toEqual({ links: 1 });
  });

  it('says that nothing is marked yet, where nothing is: two such files are not one', async () => {
    await expect(readBeside('empty.ann', '\n', 'empty.txt', '王大明开会。\n')).rejects.toMatchObject({
      code: 'format-refused',
      detail: { format: 'brat', advice: 'import-its-text' },
    });
  });

  it('is refused with what to do where its text is not there', async () => {
    await expect(readFile('', 'none.ann')).rejects.toMatchObject({ detail: { advice: 'put-beside-its-text' } });
    await expect(readFile(annotations, 'none.ann')).rejects.toMatchObject({
      code: 'format-refused',
      detail: { format: 'brat', advice: 'put-beside-its-text' },
    });
  });
});

it('W3C annotations are read with their text, in code points, tags as types and comments as notes', async () => {
  const annotation = (start: number, end: number, exact: string, body: unknown) => ({
    ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', body, created: '2024-05-15T12:00:00Z' },
    target: {
      source: 'https://example.org/texts/two.txt',
      selector: [
        { type: 'TextQuoteSelector', exact },
        { type: 'TextPositionSelector', start, end },
      ],
    },
  });
  const read = await readBeside(
    'two.json',
    JSON.stringify([
      annotation(1, 4, '王大明', [
        { value: 'person', purpose: 'tagging' },
        { value: '市长' },
        { type: 'SpecificResource', purpose: 'identifying', source: 'http://www.wikidata.org/entity/Q700' },
        { type: 'TextualBody', purpose: 'identifying', value: 'viaf:76353174' },
        { purpose: 'identifying', source: 'https://example.org/wang' },
        'https://example.org/page',
      ]),
      { ...annotation(0, 1, '', []), motivation: 'linking' },
    ]),
    'two.txt',
    '😀王大明出席。\n',
  );
  expect(marksOf(read)).toEqual(['person: 王大明']);
  expect(read.marks[0]?.note).toBe('市长; 2024-05-15');
  expect(read.marks[0]?.entity?.links).toEqual([
    { authority: 'wikidata', identifier: 'Q700' },
    { authority: 'viaf', identifier: '76353174' },
  ]);
  expect(unreadOf(read)).toEqual({ links: 2, relations: 1 });
});

describe('W3C annotations', () => {
  const by = { creator: { name: '王芳' }, created: '2024-05-15T12:00:00Z' };
  const quoted = (exact: string, prefix: string, suffix: string, more: object) => ({
    ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', ...more },
    target: { source: 'three.txt', selector: { type: 'TextQuoteSelector', exact, prefix, suffix } },
  });
  const tag = { body: { purpose: 'tagging', value: 'person' } };
  const text = '😀王大明出席，李小文主持。王大明讲话。\n';
  const reading = (...annotations: readonly object[]) =>
    readBeside('three.json', JSON.stringify(annotations), 'three.txt', text);

  it('are found by what they quote and what stands around it; what is found in several places is told', async () => {
    const read = await reading(
      quoted('王大明', '主持。', '讲话', { ...tag, ...by }),
      quoted('李小文', '', '', tag),
      quoted('王大明', '', '', tag),
      quoted('赵海', '', '', tag),
    );
    expect(marksOf(read)).toEqual(['person: 王大明', 'person: 李小文']);
    expect(read.marks[0]?.ranges[0]?.start).toBe(text.lastIndexOf('王大明'));
    expect(read.marks[0]?.note).toBe('王芳, 2024-05-15');
    expect(read.unread).toEqual([
      { what: 'ambiguous-marks', count: 1, example: '王大明' },
      { what: 'misplaced-marks', count: 1, example: '赵海' },
    ]);
  });

  it('that edit are corrections, and what Kanwu only suggested stays a suggestion', async () => {
    const suggested = { purpose: 'assessing', value: 'suggested, 0.8' };
    const read = await reading(
      quoted('李小文', '', '', {
        ...{ motivation: 'editing', ...by },
        body: [
          { purpose: 'editing', value: '李晓文' },
          { purpose: 'classifying', value: 'recognition' },
          { purpose: 'commenting', value: '据目录' },
        ],
      }),
      quoted('讲话', '', '', { motivation: 'editing', body: { type: 'TextualBody', value: '发言' } }),
      quoted('主持', '', '', { body: [{ purpose: 'tagging', value: 'event' }, suggested] }),
    );
    expect(judgedCorrectionsOf(read)).toEqual(['李小文 → 李晓文 recognition', '讲话 → 发言 misprint']);
    expect(read.corrections?.[0]?.note).toBe('据目录; 王芳, 2024-05-15');
    expect(marksOf(read)).toEqual(['event: 主持?']);
    expect(read.unread).toEqual([]);
  });

  it('of Recogito have their type where they classify, and no note of what they only transcribe', async () => {
    const read = await reading(
      quoted('王大明', '😀', '', {
        body: [
          { type: 'TextualBody', purpose: 'transcribing', value: '王大明', creator: 'https://recogito.example/wang' },
          { type: 'TextualBody', purpose: 'classifying', value: 'Person' },
          { type: 'TextualBody', purpose: 'tagging', value: '市长' },
        ],
      }),
    );
    expect(read.marks.map(({ label, note }) => [label, note])).toEqual([
      ['Person', '市长; https://recogito.example/wang'],
    ]);
  });
});

it('Recogito’s CSV is read with the text that lies beside it', async () => {
  const table = [
    'UUID,FILE,QUOTE_TRANSCRIPTION,ANCHOR,TYPE,URI,VOCAB_LABEL,LAT,LNG,PLACE_TYPE,VERIFICATION_STATUS,TAGS,COMMENTS,EXTRA',
    'a,four.txt,王大明,char-offset:2,PERSON,http://www.wikidata.org/entity/Q700,,,,,VERIFIED,市长|与会,"存疑, 待查",1',
    'b,four.txt,清河,char-offset:6,PLACE,http://pleiades.stoa.org/places/1,,,,,VERIFIED,,,',
    'c,four.txt,清河,char-offset:6,PLACE,http://www.wikidata.org/entity/Q9,,,,,UNVERIFIED,,,',
    'd,four.txt,,"tbox:x=1,y=2",PLACE,,,,,,,,,',
  ];
  const read = await readBeside('annotations.csv', `${table.join('\r\n')}\r\n`, 'four.txt', '😀王大明在清河。\n');
  expect(read).toMatchObject({ format: 'recogito-csv', readAlong: ['four.txt'] });
  expect(marksOf(read)).toEqual(['PERSON: 王大明', 'PLACE: 清河', 'PLACE: 清河']);
  expect(read.marks.map(({ note }) => note)).toEqual([
    '市长, 与会; 存疑, 待查',
    '',
    'UNVERIFIED http://www.wikidata.org/entity/Q9',
  ]);
  expect(read.marks.map(({ entity }) => entity?.links[0]?.identifier)).toEqual(['Q700', undefined, undefined]);
  expect(unreadOf(read)).toEqual({ links: 1, 'misplaced-marks': 1, columns: 1 });
});
