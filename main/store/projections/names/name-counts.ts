import type Database from 'better-sqlite3';
import type { Decision } from '../../../../model/decision.ts';
import { keyOf, type NameKey, textOfKey } from '../../../../model/memory.ts';

/** Tables of how often names were decided on, in which forms, and in which contexts they were rejected. */
export const nameCountTables = {
  name_form: (schema: string) => `
CREATE TABLE ${schema}.name_form (
  type     TEXT NOT NULL,
  key      TEXT NOT NULL,    -- what all ways of printing a name have in common
  name     TEXT NOT NULL,    -- one way of printing it
  value    TEXT NOT NULL,    -- normalised; '' where there is none
  accepted INTEGER NOT NULL, -- how many mentions were
  rejected INTEGER NOT NULL,
  PRIMARY KEY (type, key, name, value)
) STRICT, WITHOUT ROWID;`,
  name_rejection: (schema: string) => `
CREATE TABLE ${schema}.name_rejection (
  type    TEXT NOT NULL,
  key     TEXT NOT NULL,
  context TEXT NOT NULL,
  times   INTEGER NOT NULL,
  PRIMARY KEY (type, key, context)
) STRICT, WITHOUT ROWID;`,
};

/** Counts that are gathered first, so that what is decided many times in an edit is written once. */
export interface NameCounts {
  add(decision: Decision, times: 1 | -1): void;
  /** Writes what was gathered. @returns the names that it concerns */
  write(): NameKey[];
}

interface FormChange extends NameKey {
  readonly name: string;
  readonly value: string;
  accepted: number;
  rejected: number;
}

interface RejectionChange extends NameKey {
  readonly context: string;
  times: number;
}

export function nameCounts(database: Database.Database): NameCounts {
  const addForm = database.prepare<[FormChange]>(
    `INSERT INTO name_form VALUES (@type, @key, @name, @value, @accepted, @rejected)
     ON CONFLICT DO UPDATE SET accepted = accepted + excluded.accepted, rejected = rejected + excluded.rejected`,
  );
  const removeForm = database.prepare<[FormChange]>(
    `DELETE FROM name_form
     WHERE type = @type AND key = @key AND name = @name AND value = @value AND accepted = 0 AND rejected = 0`,
  );
  const addRejection = database.prepare<[RejectionChange]>(
    `INSERT INTO name_rejection VALUES (@type, @key, @context, @times)
     ON CONFLICT DO UPDATE SET times = times + excluded.times`,
  );
  const removeRejection = database.prepare<[RejectionChange]>(
    'DELETE FROM name_rejection WHERE type = @type AND key = @key AND context = @context AND times = 0',
  );
  const forms = new Map<string, FormChange>();
  const rejections = new Map<string, RejectionChange>();

  return {
    add({ name, type, value, verdict, context }, times) {
      const key = keyOf({ name, type });
      const text = textOfKey(key);
      const inForm = `${text}\n${name}\n${value ?? ''}`;
      const form = forms.get(inForm) ?? { ...key, name, value: value ?? '', accepted: 0, rejected: 0 };
      form[verdict] += times;
      forms.set(inForm, form);
      if (verdict === 'accepted') return;
      const rejection = rejections.get(`${text}\n${context}`) ?? { ...key, context, times: 0 };
      rejection.times += times;
      rejections.set(`${text}\n${context}`, rejection);
    },
    write() {
      const changed = new Map<string, NameKey>();
      const note = ({ type, key }: NameKey): void => void changed.set(textOfKey({ type, key }), { type, key });
      for (const form of forms.values()) {
        if (form.accepted === 0 && form.rejected === 0) continue;
        addForm.run(form);
        if (form.accepted < 0 || form.rejected < 0) removeForm.run(form);
        note(form);
      }
      for (const rejection of rejections.values()) {
        if (rejection.times === 0) continue;
        addRejection.run(rejection);
        if (rejection.times < 0) removeRejection.run(rejection);
        note(rejection);
      }
      forms.clear();
      rejections.clear();
      return [...changed.values()];
    },
  };
}
