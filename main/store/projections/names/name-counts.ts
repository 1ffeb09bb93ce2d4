import type Database from 'better-sqlite3';
import type { Decision } from '../../../../model/decision.ts';
import { keyOf, type NameKey, textOfKey } from '../../../../model/memory.ts';

/** Tables of how often names were decided on, in which printings, and in which contexts they were rejected. */
export const nameCountTables = {
  name_printing: (schema: string) => `
CREATE TABLE ${schema}.name_printing (
  type     TEXT NOT NULL,
  form     TEXT NOT NULL,    -- what all ways of printing a name have in common
  name     TEXT NOT NULL,    -- one way of printing it
  value    TEXT NOT NULL,    -- normalised; '' where there is none
  accepted INTEGER NOT NULL, -- how many mentions were
  rejected INTEGER NOT NULL,
  PRIMARY KEY (type, form, name, value)
) STRICT, WITHOUT ROWID;`,
  name_rejection: (schema: string) => `
CREATE TABLE ${schema}.name_rejection (
  type    TEXT NOT NULL,
  form    TEXT NOT NULL,
  context TEXT NOT NULL,
  times   INTEGER NOT NULL,
  PRIMARY KEY (type, form, context)
) STRICT, WITHOUT ROWID;`,
};

/** Counts that are gathered first, so that what is decided many times in an edit is written once. */
export interface NameCounts {
  add(decision: Decision, times: 1 | -1): void;
  /** Writes what was gathered. @returns the names that it concerns */
  write(): NameKey[];
}

interface PrintingChange extends NameKey {
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
  const addPrinting = database.prepare<[PrintingChange]>(
    `INSERT INTO name_printing VALUES (@type, @form, @name, @value, @accepted, @rejected)
     ON CONFLICT DO UPDATE SET accepted = accepted + excluded.accepted, rejected = rejected + excluded.rejected`,
  );
  const removePrinting = database.prepare<[PrintingChange]>(
    `DELETE FROM name_printing
     WHERE type = @type AND form = @form AND name = @name AND value = @value AND accepted = 0 AND rejected = 0`,
  );
  const addRejection = database.prepare<[RejectionChange]>(
    `INSERT INTO name_rejection VALUES (@type, @form, @context, @times)
     ON CONFLICT DO UPDATE SET times = times + excluded.times`,
  );
  const removeRejection = database.prepare<[RejectionChange]>(
    'DELETE FROM name_rejection WHERE type = @type AND form = @form AND context = @context AND times = 0',
  );
  const printings = new Map<string, PrintingChange>();
  const rejections = new Map<string, RejectionChange>();

  return {
    add({ name, type, value, verdict, context }, times) {
      const key = keyOf({ name, type });
      const text = textOfKey(key);
      const printed = `${text}\n${name}\n${value ?? ''}`;
      const printing = printings.get(printed) ?? { ...key, name, value: value ?? '', accepted: 0, rejected: 0 };
      printing[verdict] += times;
      printings.set(printed, printing);
      if (verdict === 'accepted') return;
      const rejection = rejections.get(`${text}\n${context}`) ?? { ...key, context, times: 0 };
      rejection.times += times;
      rejections.set(`${text}\n${context}`, rejection);
    },
    write() {
      const changed = new Map<string, NameKey>();
      const note = ({ type, form }: NameKey): void => void changed.set(textOfKey({ type, form }), { type, form });
      for (const printing of printings.values()) {
        if (printing.accepted === 0 && printing.rejected === 0) continue;
        addPrinting.run(printing);
        if (printing.accepted < 0 || printing.rejected < 0) removePrinting.run(printing);
        note(printing);
      }
      for (const rejection of rejections.values()) {
        if (rejection.times === 0) continue;
        addRejection.run(rejection);
        if (rejection.times < 0) removeRejection.run(rejection);
        note(rejection);
      }
      printings.clear();
      rejections.clear();
      return [...changed.values()];
    },
  };
}
