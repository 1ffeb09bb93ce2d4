import { delimitedLines } from '../csv/delimited.ts';
import type { Exporter } from '../dataset/exporter.ts';
import type { Cell } from '../tables/cells.ts';
import { mostRows, Workbook } from '../xlsx/workbook.ts';
import { ZipStream } from '../xlsx/zip-stream.ts';
import { catalogueCell } from './columns.ts';

const sheet = 'catalogue';

/**
 * A catalogue of articles, a row each, in an archive's own columns (DA/T 18 calls them 著录项), for the system in which the archive keeps
 * its catalogues: as CSV and, with the same cells, as a workbook.
 */
export const catalogue: Exporter = {
  code: 'catalogue',
  name: '文章目录 Catalogue',
  use: 'table',
  recordKind: 'catalogue',
  leavesOut: ['roles', 'relations', 'corrections', 'values', 'attributes', 'notes', 'suggested', 'comments'],
  begin(files, losses, { raw, catalogue: { columns, reference } }) {
    const text = files.file('-catalogue.csv', 'catalogue');
    const workbook = files.file('-catalogue.xlsx', 'catalogue');
    const isDate = (_sheet: string, column: number): boolean => columns[column]?.content === 'date';
    const sheets = new Workbook(new ZipStream(workbook), losses, mostRows, isDate);
    const append = async (row: readonly Cell[], isHead: boolean): Promise<void> => {
      await text.append(`${isHead ? '\u{feff}' : ''}${delimitedLines([row], ',', raw)}`, isHead ? 0 : 1);
      await sheets.rows(sheet, [row], isHead);
      if (!isHead) await workbook.append('', 1);
    };
    return {
      head: () =>
        append(
          columns.map(({ heading }) => heading),
          true,
        ),
      article: (article) =>
        append(
          columns.map(({ content }) => catalogueCell(content, article, reference)),
          false,
        ),
      foot: () => sheets.end(),
    };
  },
};
