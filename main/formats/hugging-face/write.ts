import type { Exporter } from '../dataset/exporter.ts';
import { issueKey } from '../dataset/file-names.ts';
import { ParquetTable } from '../parquet/parquet-table.ts';
import { parquetColumns, parquetFacts } from '../parquet/write.ts';
import { rowsOf } from '../tables/tables.ts';
import { CardCounts, cardTables, datasetCard, splitFile } from './dataset-card.ts';
import { splitOf, splits } from './splits.ts';

/** A folder as Hugging Face takes datasets: articles and mentions as Parquet, in splits by issue, and the card that says what they are. */
export const huggingFace: Exporter = {
  code: 'hugging-face',
  name: 'Hugging Face',
  use: 'tool',
  recordKind: 'labelled-text',
  saysQuality: true,
  cites: true,
  leavesOut: ['roles', 'comments'],
  begin(files, _losses, settings) {
    const folder = files.folder('-hugging-face', 'labelled-text');
    const facts = parquetFacts(settings.description);
    const written = cardTables.flatMap((table) =>
      splits.map((split) => {
        const file = folder.file(splitFile(table, split));
        return { table, split, file, rows: new ParquetTable(file, parquetColumns(table), facts) };
      }),
    );
    const counts = new CardCounts();
    return {
      head: async () => {},
      async article(article) {
        const issue = issueKey(article);
        const split = splitOf(issue, settings.seed);
        counts.add(article, split, issue);
        for (const { table, rows } of rowsOf(article)) {
          const found = written.find((each) => each.table === table && each.split === split);
          if (found === undefined) continue;
          await found.rows.add(rows);
          if (table === 'articles') await found.file.append('', rows.length);
        }
      },
      async foot() {
        for (const { rows, file } of written) {
          await rows.end();
          await file.end();
        }
        await folder.file('README.md').append(datasetCard(counts, settings));
      },
    };
  },
};
