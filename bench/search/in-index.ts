import Database from 'better-sqlite3';
import { doingAs } from '../../main/store/fixtures/doing-as.ts';
import { idOf } from '../../main/store/id-bytes.ts';
import { sqlNumbered } from '../../main/store/numbered.ts';
import { openDatabase } from '../../main/store/open-database.ts';
import { sqlRecords } from '../../main/store/records.ts';
import { SearchIndex } from '../../main/store/search/search-index.ts';
import { sqlSources } from '../../main/store/sources.ts';
import { Workspace } from '../../main/store/workspace.ts';
import type { Command } from '../../model/commands/command.ts';
import type { ArticleDocument } from '../../model/document.ts';
import { type ArticleId, type BlockId, type CorrectionId, newId } from '../../model/ids.ts';
import { everywhere, type SearchQuery } from '../../model/search/search-query.ts';
import { median } from '../median.ts';
import { hitsWanted, milliseconds, questions } from './questions.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const options = nativeBinding === undefined ? {} : { nativeBinding };
const indexTables = `name LIKE 'search\\_%' ESCAPE '\\' OR name LIKE 'sqlite\\_autoindex\\_search\\_%' ESCAPE '\\'`;
const accepts = 40;

/** What the workspace's own index comes to. */
export function inIndex(path: string): Readonly<Record<string, number>> {
  makeStale(path);
  const begun = performance.now();
  const workspace = Workspace.open(path, options);
  const built = performance.now() - begun;
  const { index, text } = sizesOf(path);
  const figures: Record<string, number> = {
    'index made, s': built / 1000,
    'index ÷ text (UTF-8)': index / text,
  };
  for (const [name, query] of Object.entries(questions)) {
    figures[`first ${hitsWanted} of ${name}, ms`] = milliseconds(() =>
      workspace.readAtOnce(() => workspace.search.find(query, null, hitsWanted)),
    );
  }
  for (const [name, query] of Object.entries(questions)) {
    figures[`count ${name}, ms`] = milliseconds(() => workspace.readAtOnce(() => workspace.search.count(query)), 5);
  }
  for (const [name, wanted] of Object.entries(questions)) {
    const query: SearchQuery = { kind: 'words', wanted, narrowing: everywhere };
    figures[`first ${hitsWanted} lines of ${name}, ms`] = milliseconds(() =>
      workspace.readAtOnce(() => workspace.hits.find({ query, after: null, limit: hitsWanted })),
    );
    figures[`facets of ${name}, ms`] = milliseconds(() => workspace.readAtOnce(() => workspace.facets(query)), 3);
    figures[`lines of ${name} by right context, ms`] = milliseconds(
      () => workspace.readAtOnce(() => workspace.hits.sorted(query, 'after')),
      3,
    );
  }
  figures['accept a correction, ms'] = edits(workspace, correcting);
  figures['accept a mention, ms'] = edits(workspace, accepting);
  workspace.close();
  figures['a block written anew, ms'] = blockWrittenAnew(path);
  return figures;
}

function makeStale(path: string): void {
  const database = new Database(path, options);
  database.exec(`UPDATE projection SET version = 0 WHERE name = 'search-text'`);
  database.close();
}

/** In bytes. */
function sizesOf(path: string): { readonly index: number; readonly text: number } {
  const database = new Database(path, { ...options, readonly: true });
  const one = (sql: string): number => database.prepare<[], number>(sql).pluck().get() ?? 0;
  const sizes = {
    index: one(`SELECT sum(pgsize) FROM dbstat WHERE aggregate = TRUE AND (${indexTables})`),
    text: one('SELECT sum(octet_length(text)) FROM source'),
  };
  database.close();
  return sizes;
}

/** What the index itself takes of an edit that changes the text of a block, each in another article. */
function blockWrittenAnew(path: string): number {
  const database = openDatabase(path, options);
  const numbered = sqlNumbered(database);
  const parts = { database, numbered, records: sqlRecords(database, numbered), sources: sqlSources(database) };
  const index = new SearchIndex(parts);
  const ids = database
    .prepare<[], Uint8Array>('SELECT min(id) FROM block WHERE article IS NOT NULL GROUP BY article LIMIT 1000')
    .pluck()
    .all();
  const times = ids.map((id) =>
    database.transaction(() => {
      const begun = performance.now();
      index.renew([idOf<BlockId>(id)]);
      return performance.now() - begun;
    })(),
  );
  database.close();
  return median(times);
}

/** The median of what an edit takes, each in another article. */
function edits(workspace: Workspace, edit: (document: ArticleDocument) => Command): number {
  const ids = workspace.issueIds().flatMap((id) => workspace.lines.articlesOf(id).map((line) => line.id));
  const chosen = Array.from(
    { length: accepts },
    (_, at): ArticleId | undefined => ids[Math.floor((at * ids.length) / accepts)],
  );
  const commands = chosen.filter((id) => id !== undefined).map((id) => edit(workspace.articles.read(id)));
  let next = 0;
  return milliseconds(() => {
    const own = commands.slice(next, ++next);
    workspace.execute(
      { action: 'mention-accept', articleId: null, summary: '', commands: own },
      doingAs('档案员', Date.now()),
    );
  }, accepts);
}

function correcting({ blocks, pages: [page] }: ArticleDocument): Command {
  const [, block] = blocks;
  if (block === undefined || page === undefined) throw new Error('an article of two blocks is expected');
  const stretch = { pageId: page.page.id, start: block.start, end: block.start };
  const said = {
    side: 'after',
    kind: 'recognition',
    certainty: 'high',
    note: '',
    status: 'accepted',
    origin: 'person',
  } as const;
  const correction = { id: newId<CorrectionId>(), ...stretch, now: '新', ...said, confidence: 1 };
  return { name: 'correction.add', payload: { records: [correction] } };
}

function accepting({ mentions }: ArticleDocument): Command {
  const [mention] = mentions.filter(({ status }) => status === 'suggested');
  if (mention === undefined) throw new Error('a suggested mention is expected');
  return { name: 'mention.revise', payload: { revisions: [{ id: mention.id, changes: { status: 'accepted' } }] } };
}
