import { expect, it } from 'vitest';
import { AuthorityRecord } from '../../../model/authorities/authority-record.ts';
import { KanwuError } from '../../../model/error.ts';
import { neverStop } from '../../../model/stop.ts';
import { describeError } from '../../../resources/words/errors.ts';
import { workbook } from '../fixtures/workbook.ts';
import { readAuthorityList } from './read-authority-list.ts';

async function read(content: string | Uint8Array, fileName: string) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const list = await readAuthorityList({ bytes, fileName }, neverStop);
  const records = list.parts.flatMap((part) => AuthorityRecord.array().parse(JSON.parse(Buffer.from(part).toString())));
  expect(records).toHaveLength(list.records);
  return { ...list, records };
}

const linRuoxi: AuthorityRecord = {
  ...{ identifier: 'http://www.wikidata.org/entity/Q700', type: 'person', name: '林若溪', aliases: ['林晚', '若溪'] },
  ...{ from: 1901, to: 1980, place: '青川', titles: ['市长'], note: '' },
};

it('reads tables by the names of their columns, in Chinese and English, and workbooks likewise', async () => {
  const rows = [
    ['标识', '姓名', '别名', '类型', '生年', '卒年', '籍贯', '职务', '性别'],
    ['http://www.wikidata.org/entity/Q700', '林若溪', '林晚；若溪', '人物', '1901年', '1980', '青川', '市长', '女'],
    ['', '青川区招商局', '', '机构', '', '', '', '', ''],
  ];
  const csv = rows.map((row) => row.join(',')).join('\n');
  const own = { ...linRuoxi, identifier: '青川区招商局', name: '青川区招商局', type: 'organization', aliases: [] };
  const office = { ...own, from: null, to: null, place: '', titles: [] };
  expect(await read(csv, '名录.csv')).toMatchObject({ name: '名录', records: [linRuoxi, office] });
  expect((await read(workbook(rows), '名录.xlsx')).records).toEqual([linRuoxi, office]);
  const english = 'name\tuntil\tfrom\taltLabel\nLin\t-12\tca. 50\tLin R.\n';
  expect((await read(english, 'a.tsv')).records).toMatchObject([
    { name: 'Lin', to: -12, from: null, aliases: ['Lin R.'] },
  ]);
});

it('reads JSON Lines, and SKOS with labels in Chinese before others', async () => {
  const { identifier: id, ...said } = linRuoxi;
  expect((await read(`${JSON.stringify({ id, ...said })}\n{"name":""}\n`, 'a.jsonl')).records).toEqual([linRuoxi]);
  const skos = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    <http://www.wikidata.org/entity/Q700> a <http://schema.org/Person>, skos:Concept ; skos:prefLabel "Lin Ruoxi"@en, "林若溪"@zh ;
      skos:altLabel "林晚" ; skos:scopeNote "市长" .`;
  expect((await read(skos, 'a.ttl')).records).toEqual([
    { ...linRuoxi, aliases: ['Lin Ruoxi', '林晚'], from: null, to: null, place: '', titles: [], note: '市长' },
  ]);
});

it('takes a number once, and says what is wrong with a file', async () => {
  expect((await read('id,name\n1,甲\n1,乙\n2,丙\n', 'a.csv')).records.map(({ name }) => name)).toEqual(['甲', '丙']);
  const problem = async (content: string): Promise<string> => {
    const thrown = await read(content, 'a.csv').catch((error: unknown) => error);
    return thrown instanceof KanwuError ? describeError(thrown, 'en') : '';
  };
  expect(await problem('a,b\n1,2\n')).toMatch(/no column of names \(it has: a, b\)/);
  expect(await problem('name,id\n,2\n')).toMatch(/no records in a\.csv/);
});
