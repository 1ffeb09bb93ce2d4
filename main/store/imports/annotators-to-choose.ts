import type Database from 'better-sqlite3';
import { type Annotator, annotatorsOf, together } from '../../../model/annotators.ts';
import type { ErrorDetail } from '../../../model/error.ts';
import { Failure } from '../../../model/failure.ts';
import type { ImportBatchId } from '../../../model/ids.ts';
import type { ImportChoices } from '../../../model/import.ts';
import { choicesIn, notingItems } from './import-rows.ts';

/** Several annotators of the same, of whom somebody has to say whose work comes in. */
export interface AnnotatorsToChoose {
  of(id: ImportBatchId): Annotator[];
  /** Has those files wait of whom somebody chose, and leaves the others out. */
  choose(id: ImportBatchId, annotator: string): void;
}

export function annotatorsToChoose(database: Database.Database): AnnotatorsToChoose {
  const note = notingItems(database);
  /** Files of which somebody has to say whose work is read. */
  const unsure = (
    id: ImportBatchId,
  ): { place: number; choices: ImportChoices; failure: Failure; detail: ErrorDetail }[] =>
    database
      .prepare<[string], { place: number; choices: string; failure: string }>(
        `SELECT place, choices, json_extract(outcome, '$.failure') AS failure FROM import_item
         WHERE batch_id = ? AND state = 'failed' AND json_extract(outcome, '$.failure.code') = 'annotator-unsure'
         ORDER BY place`,
      )
      .all(id)
      .map(({ place, choices, failure }) => {
        const said = Failure.parse(JSON.parse(failure));
        return { place, choices: choicesIn(choices), failure: said, detail: said.detail };
      });

  return {
    of(id) {
      const texts = new Map<string, readonly Annotator[]>();
      for (const { place, detail } of unsure(id)) texts.set(String(detail.text ?? place), annotatorsOf(detail));
      return together(texts.values());
    },
    choose(id, annotator) {
      const rows = unsure(id);
      // Nobody may have done all texts: what the chosen one did not do is asked again.
      const texts = new Set(rows.flatMap(({ detail }) => (detail.layer === annotator ? [String(detail.text)] : [])));
      for (const { place, choices, failure, detail } of rows) {
        const isLayer = detail.layer !== undefined;
        const isHere = isLayer
          ? texts.has(String(detail.text))
          : annotatorsOf(detail).some(({ name }) => name === annotator);
        if (!isHere) continue;
        const item = { batchId: id, place };
        if (isLayer && detail.layer !== annotator) {
          const left = { ...failure, code: 'annotator-left' as const, detail: { ...detail, taken: annotator } };
          note(item, 'left-out', { failure: left }, null);
          continue;
        }
        const others = annotatorsOf(detail).flatMap(({ name }) => (name === annotator ? [] : [name]));
        const said = { annotator, ...(isLayer ? { leftAnnotators: others } : {}) };
        database
          .prepare(
            "UPDATE import_item SET state = 'waiting', outcome = '{}', choices = ? WHERE batch_id = ? AND place = ?",
          )
          .run(JSON.stringify({ ...choices, ...said }), id, place);
      }
    },
  };
}
