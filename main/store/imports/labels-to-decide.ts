import type Database from 'better-sqlite3';
import { Failure } from '../../../model/failure.ts';
import type { ImportBatchId } from '../../../model/ids.ts';
import {
  type LabelDecisions,
  labelsTogether,
  type UnknownLabel,
  unknownLabelsOf,
} from '../../../model/label-decisions.ts';

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
      // Not by json_patch, for which null takes a label away.
      database
        .prepare<[string, string]>(
          `UPDATE import_item SET state = 'waiting', outcome = '{}', choices = json_set(choices, '$.labels', json(?))
           WHERE ${where}`,
        )
        .run(JSON.stringify(labels), id);
    },
  };
}
