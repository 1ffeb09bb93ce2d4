import type Database from 'better-sqlite3';
import { ColumnMapping } from '../../../model/column-mapping.ts';
import type { ImportBatchId } from '../../../model/ids.ts';
import type { ImageKeeping, ImportChoices } from '../../../model/import.ts';
import type { Sha256 } from '../../../model/issue.ts';
import { decisionsTogether, LabelDecisions } from '../../../model/label-decisions.ts';
import { choicesIn } from './import-rows.ts';

/** What people laid down for files that were to come in. */
export interface ChoicesOfImports {
  /** For all files of a batch. */
  ofBatch(id: ImportBatchId): ImportChoices;
  /** How a file was read that came in, where it was laid down and not found out: none where nothing is known of it. */
  ofSource(source: Sha256): ImportChoices;
  /** What was said of the columns of tables that came in, the last said first: of each kind of table once. */
  columnMappings(): ColumnMapping[];
  /** What was said of labels of files that came in and are still there. */
  labelDecisions(): LabelDecisions;
  /** Notes whether the page images of a batch stay where they are. */
  answerImages(id: ImportBatchId, images: ImageKeeping): void;
}

export function choicesOfImports(database: Database.Database): ChoicesOfImports {
  return {
    ofBatch: (id) =>
      choicesIn(database.prepare<[string], string>('SELECT choices FROM import_batch WHERE id = ?').pluck().get(id)),
    ofSource: (source) =>
      choicesIn(
        database
          .prepare<[Sha256], string>("SELECT choices FROM import_item WHERE sha256 = ? AND state = 'imported' LIMIT 1")
          .pluck()
          .get(source),
      ),
    columnMappings() {
      const said = database
        .prepare<[], string>(
          `SELECT json_extract(choices, '$.columns') FROM import_item
           WHERE json_extract(choices, '$.columns') IS NOT NULL AND state = 'imported'
           ORDER BY batch_id DESC, place DESC LIMIT 200`,
        )
        .pluck()
        .all();
      const known = new Map<string, ColumnMapping>();
      for (const each of said) {
        const mapping = ColumnMapping.safeParse(JSON.parse(each));
        const names =
          mapping.success && mapping.data.hasNames ? Object.keys(mapping.data.fields).sort().join('\n') : '';
        if (mapping.success && names !== '' && !known.has(names)) known.set(names, mapping.data);
      }
      return [...known.values()];
    },
    labelDecisions() {
      const said = database
        .prepare<[], string>(
          `SELECT json_extract(choices, '$.labels') FROM import_item
           WHERE json_extract(choices, '$.labels') IS NOT NULL AND state = 'imported' AND sha256 IN (SELECT sha256 FROM page)
           GROUP BY batch_id, json_extract(choices, '$.labels')
           ORDER BY batch_id DESC LIMIT 200`,
        )
        .pluck()
        .all();
      return decisionsTogether(
        said.flatMap((each) => {
          const decisions = LabelDecisions.safeParse(JSON.parse(each));
          return decisions.success ? [decisions.data] : [];
        }),
      );
    },
    answerImages(id, images) {
      const said = JSON.stringify({ images });
      database.prepare('UPDATE import_batch SET choices = json_patch(choices, ?) WHERE id = ?').run(said, id);
      database.prepare('UPDATE import_item SET choices = json_patch(choices, ?) WHERE batch_id = ?').run(said, id);
    },
  };
}
