import readSheets from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { usualCatalogue } from '../../../model/catalogue.ts';
import { inventedArticle, inventedLabel } from '../dataset/fixtures/invented-article.ts';
import { inventedSettings } from '../dataset/fixtures/invented-description.ts';
import { richArticles } from '../dataset/fixtures/rich-articles.ts';
import { writtenWithLosses } from '../dataset/fixtures/written.ts';
import { readDatasetArticle } from '../dataset/read-dataset-article.ts';
import { acceptedOnly } from '../dataset/selection.ts';
import { catalogueCell } from './columns.ts';
import { catalogue } from './write.ts';

const article = readDatasetArticle(inventedArticle, acceptedOnly, inventedLabel);

describe('a catalogue of articles', () => {
  it('has a row an article, in the archive’s columns and their order, as CSV and as a workbook', async () => {
    const columns = [...usualCatalogue.columns, { heading: '=备考', content: 'empty' as const }];
    const settings = { ...inventedSettings, catalogue: { ...usualCatalogue, columns } };
    const { files } = await writtenWithLosses(catalogue, [article], settings);
    expect(files['-catalogue.csv']?.text.split('\r\n')).toEqual([
      "\u{feff}档号,题名,责任者,日期,版次,人名,机构,地名,主题词,'=备考",
      'Q12-2020-0127-003,青川区签约,周亦舟; 何晚晴; 林若溪,2020-05-07,1,林若溪; 何晚晴,青川区招商局; 青川区第一、二小学,青川区,经济,',
      '',
    ]);
    const [sheet] = await readSheets(Buffer.from(files['-catalogue.xlsx']?.bytes ?? []));
    const [head, row] = sheet?.data ?? [];
    expect(head?.map(String)).toEqual(columns.map(({ heading }) => heading));
    expect(row?.[3]).toEqual(new Date('2020-05-07T00:00:00Z'));
  });

  it('makes a reference by the pattern for an article that has no code, and leaves what is not known out, with the separator after it', () => {
    const unknown = { ...article, referenceCode: null, issue: { ...article.issue, date: null, title: null } };
    const reference = (pattern: string): unknown => catalogueCell('reference', unknown, pattern);
    expect(reference('{publication}-{date}-{page}-{article}')).toBe('1-001');
    expect(reference('J{year}·{page}·{article}/{other}')).toBe('J1·001/{other}');
    expect(reference('{issue-code}-{article}')).toBe('Q12-2020-0127-001');
  });

  it('is written of whatever there is', async () => {
    const { files } = await writtenWithLosses(catalogue, richArticles);
    expect(files['-catalogue.csv']).toMatchObject({ records: richArticles.length });
    expect(files['-catalogue.xlsx']).toMatchObject({ records: richArticles.length });
  });
});
