import type Database from 'better-sqlite3';
import type { Command } from '../../model/commands/command.ts';
import { CommandSchema } from '../../model/commands/registry.ts';
import type { ArticleId, EntryId } from '../../model/ids.ts';
import type { JournalEntry, UndoState } from '../../model/journal.ts';

/** The actor of what the program does unasked. It is in the history, but not among what undo takes back. */
export const programActor = 'program';

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

export type NewEntry = Omit<JournalEntry, 'sequence' | 'undone'> & {
  readonly commands: readonly Command[];
  readonly inverse: readonly Command[];
};

/** The commands of an entry as they were executed, or those that undo it. */
export type Direction = 'commands' | 'inverse';

export interface Journal {
  append(entry: NewEntry): JournalEntry;
  /** The next edit to undo and the next to redo. */
  undoState(): UndoState;
  setUndone(id: EntryId, undone: boolean): void;
  /** Keeps the inverse that redoing an edit gave. */
  setInverse(id: EntryId, inverse: readonly Command[]): void;
  commandsOf(id: EntryId, direction: Direction): Command[];
  /** Newest first, from before a sequence number (null: from the newest), of one article or of all. */
  list(page: { before: number | null; limit: number; articleId: ArticleId | null }): JournalEntry[];
  /** The entries after a sequence number, oldest first. */
  after(sequence: number): JournalEntry[];
  /** The sequence number of the newest entry, 0 when there is none. */
  last(): number;
  /** The ids of all records that people's own edits name (what they imported aside), in entries after a sequence number. */
  namedByPeople(after: number): { readonly ids: readonly string[]; readonly last: number };
  /** The articles that people edited after a time, in milliseconds since the epoch. */
  articlesEditedSince(at: number): ArticleId[];
  /** The commands of every entry, oldest first: what brings the workspace from nothing to where it is. */
  replay(): Iterable<readonly Command[]>;
}

interface Row extends Omit<JournalEntry, 'undone'> {
  readonly undone: number;
}

const columns =
  'sequence, id, kind, target_id AS targetId, action, article_id AS articleId, summary, actor, at, undone';

export function sqlJournal(database: Database.Database): Journal {
  const insert = database.prepare(
    `INSERT INTO journal (id, kind, target_id, action, article_id, summary, actor, at, undone, commands, inverse)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)`,
  );
  const bySequence = database.prepare<[number | bigint], Row>(`SELECT ${columns} FROM journal WHERE sequence = ?`);
  const nextUndo = database.prepare<[string], Row>(
    `SELECT ${columns} FROM journal WHERE kind = 'edit' AND undone = 0 AND actor <> ? ORDER BY sequence DESC LIMIT 1`,
  );
  // What was undone last, unless an edit was made after that undo: it closes the way to all that was undone before it.
  const nextRedo = database.prepare<[string], Row>(
    `SELECT ${columns} FROM journal WHERE id = (
       SELECT undoing.target_id FROM journal undoing JOIN journal edit ON edit.id = undoing.target_id
       WHERE undoing.kind = 'undo' AND edit.undone = 1 AND undoing.sequence > coalesce(
         (SELECT sequence FROM journal WHERE kind = 'edit' AND actor <> ? ORDER BY sequence DESC LIMIT 1), 0)
       ORDER BY undoing.sequence DESC LIMIT 1)`,
  );
  const setUndone = database.prepare('UPDATE journal SET undone = ? WHERE id = ?');
  const setInverse = database.prepare('UPDATE journal SET inverse = ? WHERE id = ?');
  const page = database.prepare<[{ before: number | null; limit: number; articleId: ArticleId | null }], Row>(
    `SELECT ${columns} FROM journal
     WHERE (@before IS NULL OR sequence < @before) AND (@articleId IS NULL OR article_id = @articleId)
     ORDER BY sequence DESC LIMIT @limit`,
  );
  const after = database.prepare<[number], Row>(`SELECT ${columns} FROM journal WHERE sequence > ? ORDER BY sequence`);
  const last = database.prepare<[], number>('SELECT coalesce(max(sequence), 0) FROM journal').pluck();
  const inOrder = database.prepare<[], string>('SELECT commands FROM journal ORDER BY sequence').pluck();

  const byPeople = database.prepare<[number, string], { sequence: number; commands: string }>(
    `SELECT sequence, commands FROM journal
     WHERE sequence > ? AND kind = 'edit' AND actor <> ? AND action <> 'issue-import' ORDER BY sequence`,
  );

  const editedSince = database
    .prepare('SELECT DISTINCT article_id FROM journal WHERE at > ? AND actor <> ? AND article_id IS NOT NULL')
    .pluck();

  return {
    append({ id, kind, targetId, action, articleId, summary, actor, at, commands, inverse }) {
      const { lastInsertRowid } = insert.run(
        ...[id, kind, targetId, action, articleId, summary, actor, at],
        ...[JSON.stringify(commands), JSON.stringify(inverse)],
      );
      return toEntry(bySequence.get(lastInsertRowid) as Row);
    },
    undoState: () => ({
      undo: toEntryOrNull(nextUndo.get(programActor)),
      redo: toEntryOrNull(nextRedo.get(programActor)),
    }),
    setUndone: (id, undone) => void setUndone.run(undone ? 1 : 0, id),
    setInverse: (id, inverse) => void setInverse.run(JSON.stringify(inverse), id),
    commandsOf(id, direction) {
      const json = database.prepare(`SELECT ${direction} FROM journal WHERE id = ?`).pluck().get(id);
      return parseCommands(String(json));
    },
    list: (wanted) => page.all(wanted).map(toEntry),
    after: (sequence) => after.all(sequence).map(toEntry),
    last: () => last.get() ?? 0,
    namedByPeople(sequence) {
      const rows = byPeople.all(sequence, programActor);
      return { ids: rows.flatMap((row) => row.commands.match(anyId) ?? []), last: rows.at(-1)?.sequence ?? sequence };
    },
    articlesEditedSince: (at) => editedSince.all(at, programActor) as ArticleId[],
    *replay() {
      for (const json of inOrder.iterate()) yield parseCommands(json as unknown as string);
    },
  };
}

function parseCommands(json: string): Command[] {
  return CommandSchema.array().parse(JSON.parse(json));
}

function toEntry({ undone, ...entry }: Row): JournalEntry {
  return { ...entry, undone: undone === 1 };
}

function toEntryOrNull(row: Row | undefined): JournalEntry | null {
  return row === undefined ? null : toEntry(row);
}
