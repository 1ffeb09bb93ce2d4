import Database from 'better-sqlite3';
import { Workspace } from '../../main/store/workspace.ts';
import { readingOfDocument } from '../../model/document-reading.ts';
import { hitsWanted, milliseconds, questions } from './questions.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const options = nativeBinding === undefined ? {} : { nativeBinding };

/** What looking through the same texts with LIKE comes to, which finds only what is printed as it is asked for. */
export function inPlainRows(path: string): Readonly<Record<string, number>> {
  const database = new Database(':memory:', options);
  database.exec('CREATE TABLE plain (number INTEGER PRIMARY KEY, text TEXT NOT NULL)');
  const insert = database.prepare('INSERT INTO plain (text) VALUES (?)');
  const workspace = Workspace.open(path, { ...options, readonly: true });
  for (const id of workspace.issueIds()) {
    for (const line of workspace.lines.articlesOf(id)) {
      const { text, blocks } = readingOfDocument(workspace.articles.read(line.id));
      for (const { reading } of blocks) insert.run(text.slice(reading.start, reading.end));
    }
  }
  workspace.close();
  const found = database.prepare('SELECT number FROM plain WHERE text LIKE ? ORDER BY number LIMIT ?').pluck();
  const count = database.prepare('SELECT count(*) FROM plain WHERE text LIKE ?').pluck();
  const figures: Record<string, number> = {};
  for (const [name, query] of Object.entries(questions)) {
    const pattern = `%${query.replace(' ', '%')}%`;
    figures[`  LIKE: first ${hitsWanted} of ${name}, ms`] = milliseconds(() => found.all(pattern, hitsWanted), 3);
  }
  figures['  LIKE: count one character, ms'] = milliseconds(() => count.get('%多%'), 3);
  database.close();
  return figures;
}
