import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CorrectionKind } from '../../../model/correction.ts';
import { entityIdOf } from '../../../model/derived-ids.ts';
import { joinEntities } from '../../../model/edits/entity-edits.ts';
import type { Entity } from '../../../model/entity.ts';
import { addRows } from '../../../model/figures/add-rows.ts';
import { asListed, wholeLibrary } from '../../../model/library.ts';
import type { Mention } from '../../../model/mention.ts';
import { bringIn } from '../fixtures/bring-in.ts';
import { doingAs } from '../fixtures/doing-as.ts';
import { newCorrection, newMention, type SmallIssue } from '../fixtures/small-issue.ts';
import { queries } from '../queries.ts';
import { Workspace } from '../workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const noon = new Date(2026, 10, 30, 12).getTime();
const doing = doingAs('档案员', noon);

let workspace: Workspace;
let issue: SmallIssue;

beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding });
  issue = bringIn(workspace, [
    ['青川新闻', '昨日林若溪到会，何晚晴讲话。'],
    ['芦岭新闻', '局长林若溪在芦岭会见何晚晴。'],
    ['短讯', '何晚晴回青川。'],
  ]);
});
afterEach(() => workspace.close());

const suggested = { status: 'suggested', origin: 'names@1', confidence: 0.8 } as const;

function at(text: string, nth: number, more: Partial<Mention> = {}): Mention {
  let start = -1;
  for (let seen = 0; seen <= nth; seen++) start = issue.source.text.indexOf(text, start + 1);
  return { ...newMention(issue, start, start + text.length, 'person'), ...more };
}

function entity(name: string): Entity {
  const none = { aliases: [], links: [], notInLists: [], note: '', joinedInto: null };
  return { id: entityIdOf('person', name), type: 'person', name, ...none };
}

type Commands = Parameters<Workspace['execute']>[0]['commands'];

const execute = (commands: Commands): void => {
  workspace.execute({ action: 'mention-revise', articleId: null, summary: '', commands }, doing);
};

/** All parts of a figure, put together. */
function whole<Row extends object>(
  read: (from: number) => { readonly rows: readonly Row[]; readonly next: number | null },
  summed: readonly (keyof Row)[],
): readonly Row[] {
  let rows: readonly Row[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const part = read(from);
    rows = addRows(rows, part.rows, summed);
    from = part.next;
  }
  return rows;
}

const judged = () => whole((from) => queries['figure-judged'](workspace, from), ['right', 'wrong']);
const decided = () => whole((from) => queries['figure-decided'](workspace, from), ['decisions']);

describe('how right suggestions were', () => {
  let marks: readonly [Mention, Mention, Mention];
  let taken: Mention;
  const revise = (mention: Mention, changes: object): Commands => [
    { name: 'mention.revise', payload: { revisions: [{ id: mention.id, changes }] } },
  ];
  beforeEach(() => {
    marks = [at('何晚晴', 0, suggested), at('何晚晴', 1, suggested), at('何晚晴', 2, suggested)];
    taken = at('林若溪', 0, suggested);
    workspace.suggest([{ name: 'mention.add', payload: { records: [...marks, taken] } }]);
  });

  it('counts what was accepted as it was as right, what was rejected, taken away or put right as wrong', () => {
    const [first, second, third] = marks;
    execute(revise(first, { status: 'accepted' }));
    execute(revise(second, { status: 'rejected' }));
    execute(revise(third, { status: 'accepted', type: 'place' }));
    execute([{ name: 'mention.remove', payload: { ids: [taken.id] } }]);
    expect(judged()).toEqual([{ month: '2026-11', noun: 'mention', type: 'person', right: 1, wrong: 3 }]);
  });

  it('does not count what was undone, nor what people marked themselves', () => {
    const [first] = marks;
    execute(revise(first, { status: 'accepted' }));
    workspace.undo(doing);
    execute([{ name: 'mention.add', payload: { records: [at('林若溪', 1, { status: 'accepted' })] } }]);
    expect(judged()).toEqual([]);
    workspace.undo(doing);
    execute(revise(first, { status: 'rejected' }));
    expect(judged()).toEqual([{ month: '2026-11', noun: 'mention', type: 'person', right: 0, wrong: 1 }]);
  });
});

describe('work by day', () => {
  it('counts on how much was decided on, by day and kind, in parts of the journal as in one', () => {
    for (const nth of [0, 1, 2]) execute([{ name: 'mention.add', payload: { records: [at('何晚晴', nth)] } }]);
    execute([{ name: 'mention.add', payload: { records: [at('林若溪', 0), at('林若溪', 1)] } }]);
    expect(decided()).toEqual([{ day: '2026-11-30', kind: 'marks', decisions: 5 }]);
    const last = queries['figure-decided'](workspace, 0);
    expect(last).toMatchObject({ next: null, fraction: 1 });
    expect(queries['figure-decided'](workspace, workspace.journal.last()).rows).toEqual([
      { day: '2026-11-30', kind: 'marks', decisions: 2 },
    ]);
  });
});

describe('progress', () => {
  const left = () =>
    whole((from) => queries['figure-left'](workspace, from), ['untouched', 'inWork', 'done', 'mentions']);

  it('counts articles by state, and what waits in them', () => {
    workspace.suggest([{ name: 'mention.add', payload: { records: [at('何晚晴', 0, suggested)] } }]);
    const [article] = workspace.records.article.where('issueId', issue.issue.id);
    if (article === undefined) throw new Error('no article');
    execute([{ name: 'article.revise', payload: { revisions: [{ id: article.id, changes: { state: 'done' } }] } }]);
    const rows = left();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ untouched: 2, inWork: 0, done: 1, mentions: 1 });
  });

  it('says that there is nothing where nothing is', () => {
    const empty = Workspace.open(':memory:', { nativeBinding });
    for (const name of ['figure-left', 'figure-decided', 'figure-judged', 'figure-corrected'] as const) {
      expect(queries[name](empty, 0)).toMatchObject({ rows: [], next: null, fraction: 1 });
    }
    empty.close();
  });
});

describe('corrections', () => {
  it('are counted by kind and status, and the library lists the articles with one of a kind', () => {
    const corrected = newCorrection(
      issue,
      issue.source.text.indexOf('昨日'),
      issue.source.text.indexOf('昨日') + 2,
      '前日',
    );
    execute([{ name: 'correction.add', payload: { records: [corrected] } }]);
    const counts = () => whole((from) => queries['figure-corrected'](workspace, from), ['corrections']);
    expect(counts()).toEqual([{ kind: corrected.kind, status: corrected.status, corrections: 1 }]);
    const headlines = (correctionKind: CorrectionKind): string[] =>
      workspace.lines
        .rows(0, 100, { ...asListed, asOf: correctionKind, filter: { ...wholeLibrary, correctionKind } })
        .rows.flatMap((row) => (row.kind === 'article' ? [row.line.headline] : []));
    expect(headlines('recognition')).toEqual(['青川新闻']);
    expect(headlines('spacing')).toEqual([]);
  });
});

describe('names', () => {
  const lin = entity('林若溪');
  const he = entity('何晚晴');
  const other = entity('何女士');
  beforeEach(() => {
    execute([
      { name: 'entity.add', payload: { records: [lin, he, other] } },
      {
        name: 'mention.add',
        payload: {
          records: [
            ...[0, 1].map((nth) => at('林若溪', nth, { status: 'accepted', entityId: lin.id })),
            ...[0, 1].map((nth) => at('何晚晴', nth, { status: 'accepted', entityId: he.id })),
            at('何晚晴', 2, { status: 'accepted', entityId: other.id }),
          ],
        },
      },
    ]);
  });
  const beside = () => whole((from) => queries['figure-beside'](workspace, { entityId: lin.id, from }), ['articles']);

  it('that are mentioned in the same articles are counted by these', () => {
    expect(beside()).toEqual([{ entityId: he.id, name: '何晚晴', type: 'person', articles: 2 }]);
  });

  it('are counted with those that were joined into them', () => {
    workspace.execute(joinEntities([other], he), doing);
    const months = queries['figure-names'](workspace, [he.id]);
    expect(months.reduce((sum, { mentions }) => sum + mentions, 0)).toBe(3);
  });
});
