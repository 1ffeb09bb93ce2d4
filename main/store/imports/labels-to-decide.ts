import type Database from 'better-sqlite3';
import { Failure } from '../../../model/failure.ts';
import type { ImportBatchId } from '../../../model/ids.ts';
import {
  type LabelDecisions,
  labelsTogether,
  type UnknownLabel,
  unknownLabelsOf,
} from '../../../model/label-decisions.ts';
import { choicesIn } from './import-rows.ts';

/** Labels of a batch's files that the tag set does not know, and of which somebody has to say what becomes of them. */
export interface LabelsToDecide {
  of(id: ImportBatchId): UnknownLabel[];
  /** Has the files wait again, to come in as somebody said. */
  decide(id: ImportBatchId, decisions: LabelDecisions): void;
}

export function labelsToDecide(database: Database.Database): LabelsToDecide {
  const where = `batch_id = ? AND state = 'failed' AND json_extract(outcome, '$.failure.code') = 'labels-unknown'`;
  return {
    of(id) {
      const failures = database
        .prepare<[string], string>(
          `SELECT json_extract(outcome, '$.failure') FROM import_item WHERE ${where} ORDER BY place`,
        )
        .pluck()
        .all(id);
      return labelsTogether(failures.map((each) => unknownLabelsOf(Failure.parse(JSON.parse(each)).detail)));
    },
    decide(id, labels) {
      const rows = database
        .prepare<[string], { place: number; choices: string }>(`SELECT place, choices FROM import_item WHERE ${where}`)
        .all(id);
      const wait = database.prepare(
        "UPDATE import_item SET state = 'waiting', outcome = '{}', choices = ? WHERE batch_id = ? AND place = ?",
      );
      for (const { place, choices } of rows) wait.run(JSON.stringify({ ...choicesIn(choices), labels }), id, place);
    },
  };
}
