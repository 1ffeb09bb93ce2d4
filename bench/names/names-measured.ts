import Database from 'better-sqlite3';
import { doingAs } from '../../main/store/fixtures/doing-as.ts';
import { newMention } from '../../main/store/fixtures/small-issue.ts';
import { queries } from '../../main/store/queries.ts';
import type { Workspace } from '../../main/store/workspace.ts';
import { writes } from '../../main/store/writes.ts';
import type { Command } from '../../model/commands/command.ts';
import type { NameListing } from '../../model/memory-list.ts';
import type { Mention } from '../../model/mention.ts';
import { median } from '../median.ts';
import type { OpenArticle } from './named-workspace.ts';

const rounds = 30;
const listing: NameListing = { wanted: '', type: null, extent: 'all', sort: null };
const lookedFor: NameListing = { ...listing, wanted: '图書館', sort: { column: 'name', descending: false } };

/** What is done with names costs, in a workspace that knows many. */
export function namesMeasured(
  workspace: Workspace,
  { id, issue, names }: OpenArticle,
): Readonly<Record<string, number>> {
  let next = 0;
  const suggest = (type: string): Mention => {
    const { name = '', start = 0 } = names[next++ % names.length] ?? {};
    const suggested = { status: 'suggested', origin: 'invented@1', confidence: 0.8 } as const;
    const record = { ...newMention(issue, start, start + name.length, type), ...suggested };
    workspace.suggest([{ name: 'mention.add', payload: { records: [record] } }]);
    return record;
  };
  const accept = ({ id: mention }: Mention, isLinked: boolean): void => {
    const revisions = [{ id: mention, changes: { status: 'accepted' as const } }];
    const commands: Command[] = [{ name: 'mention.revise', payload: { revisions } }];
    const edit = { action: 'mention-accept', articleId: id, summary: '', commands } as const;
    if (isLinked) writes.execute(workspace, { edit, doing: doingAs('档案员'), withdrawn: [] });
    else workspace.execute(edit, doingAs('档案员'));
  };
  const acceptance = (type: string, isLinked: boolean): number => {
    const mention = suggest(type);
    const begun = performance.now();
    accept(mention, isLinked);
    return performance.now() - begun;
  };
  const candidates = (wanted: string): number => {
    const mention = suggest('organization');
    return milliseconds(
      () => mention,
      () => queries.candidates(workspace, { articleId: id, mentionId: mention.id, wanted }),
    );
  };
  // By turns, so that whatever else the machine does falls on all alike.
  const times = Array.from({ length: rounds }, () => ({
    noName: acceptance('date', false),
    plain: acceptance('organization', false),
    linked: acceptance('organization', true),
  }));
  return {
    'a name changed, ms': Math.max(0, median(times.map(({ noName, plain }) => plain - noName))),
    'a name changed, rows': rowsOf(workspace.path, () => accept(suggest('organization'), true)),
    'an accept with its entity, ms': median(times.map(({ linked }) => linked)),
    'linking after an accept, ms': Math.max(0, median(times.map(({ plain, linked }) => linked - plain))),
    'all names read, ms': milliseconds(
      () => null,
      () => queries.names(workspace),
    ),
    'a page of the list, ms': milliseconds(
      () => null,
      () => queries['name-rows'](workspace, { listing, from: 0, count: 100 }),
    ),
    'a page of it by name, looked for, ms': milliseconds(
      () => null,
      () => queries['name-rows'](workspace, { listing: lookedFor, from: 0, count: 100 }),
    ),
    'candidates, ms': candidates(''),
    'candidates for “青川”, ms': candidates('青川'),
    'candidates for “局”, ms': candidates('局'),
  };
}

function milliseconds<Given>(prepare: () => Given, work: (given: Given) => void): number {
  return median(
    Array.from({ length: rounds }, () => {
      const given = prepare();
      const begun = performance.now();
      work(given);
      return performance.now() - begun;
    }),
  );
}

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const tables = ['name', 'name_decision', 'name_printing', 'name_rejection', 'ruling_name', 'entity_name'];

/** How many rows of the tables of names are others than before. */
function rowsOf(path: string, work: () => void): number {
  const database = new Database(path, { readonly: true, ...(nativeBinding === undefined ? {} : { nativeBinding }) });
  const read = (): ReadonlySet<string>[] =>
    tables.map((table) => new Set(database.prepare(`SELECT * FROM ${table}`).raw().all().map(String)));
  const before = read();
  work();
  const after = read();
  database.close();
  const others = (rows: ReadonlySet<string> = none, than: ReadonlySet<string> = none): number =>
    [...rows].filter((row) => !than.has(row)).length;
  return tables.reduce((sum, _, at) => sum + Math.max(others(before[at], after[at]), others(after[at], before[at])), 0);
}

const none: ReadonlySet<string> = new Set();
