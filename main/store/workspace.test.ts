import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../model/commands/command.ts';
import { KanwuError } from '../../model/error.ts';
import {
  type ArticleId,
  type BlockId,
  type ClassificationId,
  type EntityId,
  type MentionId,
  newId,
  type RelationId,
} from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { importEdit, newCorrection, newMention, smallIssue } from './fixtures/small-issue.ts';
import { Workspace } from './workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员', 1_700_000_000_000);

let directory: string;
let workspace: Workspace;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kanwu-'));
  workspace = Workspace.open(join(directory, 'w.kanwu'), { nativeBinding });
});

afterEach(() => {
  workspace.close();
  rmSync(directory, { recursive: true });
});

function edit(...commands: Command[]): Edit {
  return { action: 'mention-revise', articleId: null, summary: '', commands };
}

function codeOf(action: () => unknown): string | null {
  try {
    action();
    return null;
  } catch (error) {
    return error instanceof KanwuError ? error.code : String(error);
  }
}

describe('a workspace', () => {
  it('shows an imported issue with its articles and what waits for review', () => {
    const issue = smallIssue();
    workspace.execute(importEdit(issue), doing, [issue.source]);
    expect(workspace.overview(doing.person)).toMatchObject({ issues: 1, articles: 2 });
    expect(workspace.lines.articlesOf(issue.issue.id)).toMatchObject([
      {
        headline: '青川区新签约两个项目',
        state: 'untouched',
        suggestedMentions: 2,
        suggestedCorrections: 1,
        acceptedMentions: 0,
        stale: false,
      },
      { headline: '区图书馆开馆', suggestedMentions: 1, suggestedCorrections: 0 },
    ]);
  });

  it('lists what belongs to no article, and between which articles it stands', () => {
    const issue = smallIssue();
    workspace.execute(importEdit(issue), doing, [issue.source]);
    expect(workspace.articles.furniture(issue.issue.id)).toEqual([]);
    const [one, two] = issue.articles;
    const aside = [issue.blocks[0], issue.blocks[3]].map((block) => ({
      id: block?.id ?? newId<BlockId>(),
      changes: { articleId: null },
    }));
    workspace.execute(edit({ name: 'block.revise', payload: { revisions: aside } }), doing);
    expect(workspace.articles.furniture(issue.issue.id)).toMatchObject([
      { block: issue.blocks[0] && { id: issue.blocks[0].id }, previousArticleId: null, nextArticleId: one.id },
      { text: '区图书馆开馆', previousArticleId: one.id, nextArticleId: two.id },
    ]);
    expect(workspace.lines.issue(issue.issue.id)?.furniture).toBe(2);
    workspace.undo(doing);
    expect(workspace.lines.issue(issue.issue.id)?.furniture).toBe(0);
  });

  it('gives an article with the source of its blocks and what touches them', () => {
    const issue = smallIssue();
    workspace.execute(importEdit(issue), doing, [issue.source]);
    const document = workspace.articles.read(issue.articles[1].id);
    expect(document.source.text).toContain('区图书馆开馆');
    expect(document.mentions.map((mention) => mention.type)).toEqual(['organization']);
    expect(document.corrections).toEqual([]);
  });

  it('keeps everything, and the way back, when it is closed and opened again', () => {
    const issue = smallIssue();
    workspace.execute(importEdit(issue), doing, [issue.source]);
    const before = workspace.dump();
    const id = issue.mentions[0].id;
    workspace.execute(
      edit({ name: 'mention.revise', payload: { revisions: [{ id, changes: { status: 'accepted' } }] } }),
      doing,
    );
    workspace.close();

    workspace = Workspace.open(workspace.path, { nativeBinding });
    expect(workspace.records.mention.get(id)?.status).toBe('accepted');
    expect(workspace.undo(doing).entry).toMatchObject({ kind: 'undo', action: 'mention-revise' });
    expect(workspace.dump()).toEqual(before);
    workspace.redo(doing);
    expect(workspace.records.mention.get(id)?.status).toBe('accepted');
  });

  it('closes the way to what was undone once something else is done', () => {
    const issue = smallIssue();
    workspace.execute(importEdit(issue), doing, [issue.source]);
    const revise = (note: string) =>
      edit({ name: 'article.revise', payload: { revisions: [{ id: issue.articles[0].id, changes: { note } }] } });
    workspace.execute(revise('一'), doing);
    workspace.undo(doing);
    workspace.execute(revise('二'), doing);
    expect(codeOf(() => workspace.redo(doing))).toBe('nothing-to-redo');
  });

  it('goes back and forth like any editor, whatever was undone on the way', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('edit', 'undo', 'redo'), { maxLength: 30 }), (steps) => {
        const open = Workspace.open(':memory:', { nativeBinding });
        const issue = smallIssue();
        open.execute(importEdit(issue), doing, [issue.source]);
        const [done, undone]: [string[], string[]] = [[''], []];
        for (const [place, step] of steps.entries()) {
          if (step === 'edit') {
            done.push(String(place));
            undone.length = 0;
            const revision = { id: issue.articles[0].id, changes: { note: String(place) } };
            open.execute(edit({ name: 'article.revise', payload: { revisions: [revision] } }), doing);
          } else if (step === 'undo' && done.length > 1) {
            undone.push(done.pop() ?? '');
            open.undo(doing);
          } else if (step === 'redo') {
            const expected = undone.pop();
            if (expected !== undefined) done.push(expected);
            expect(codeOf(() => open.redo(doing))).toBe(expected === undefined ? 'nothing-to-redo' : null);
          }
          expect(open.records.article.get(issue.articles[0].id)?.note).toBe(done.at(-1));
        }
        open.close();
      }),
      { numRuns: 60 },
    );
  });

  it('takes back a person’s own edits alone, whatever others did since', () => {
    const issue = smallIssue();
    workspace.execute(importEdit(issue), doing, [issue.source]);
    const mention = newMention(issue, 0, 2, 'place');
    const other = doingAs('program');
    workspace.execute(edit({ name: 'mention.add', payload: { records: [mention] } }), other);
    expect(workspace.undoState(doing.person).undo?.action).toBe('issue-import');
    expect(workspace.undoState(other.person).undo?.action).toBe('mention-revise');
    workspace.undo(other);
    expect(codeOf(() => workspace.undo(other))).toBe('nothing-to-undo');
    expect(workspace.lines.counts().issues).toBe(1);
  });

  it('changes nothing when one command of an edit fails', () => {
    const issue = smallIssue();
    workspace.execute(importEdit(issue), doing, [issue.source]);
    const before = workspace.dump();
    const failing = edit(
      { name: 'mention.remove', payload: { ids: [issue.mentions[0].id] } },
      { name: 'mention.revise', payload: { revisions: [{ id: newId<MentionId>(), changes: { note: '…' } }] } },
    );
    expect(codeOf(() => workspace.execute(failing, doing))).toBe('record-not-found');
    expect(workspace.dump()).toEqual(before);
    expect(workspace.undoState(doing.person).undo?.action).toBe('issue-import');
  });

  it.each([
    ['a mention outside the source', 'range-outside-source', (length: number) => [length - 1, length + 1]],
    ['an empty mention', 'range-empty', () => [3, 3]],
  ])('refuses %s', (_what, code, range) => {
    const issue = smallIssue();
    workspace.execute(importEdit(issue), doing, [issue.source]);
    const [start = 0, end = 0] = range(issue.source.text.length);
    const mention = newMention(issue, start, end, 'person');
    expect(codeOf(() => workspace.execute(edit({ name: 'mention.add', payload: { records: [mention] } }), doing))).toBe(
      code,
    );
  });

  it('refuses accepted corrections that overlap, and takes suggested ones that do', () => {
    const issue = smallIssue();
    workspace.execute(importEdit(issue), doing, [issue.source]);
    const add = (status: 'accepted' | 'suggested') =>
      edit({ name: 'correction.add', payload: { records: [{ ...newCorrection(issue, 2, 5, '甲'), status }] } });
    workspace.execute(add('accepted'), doing);
    workspace.execute(add('suggested'), doing);
    expect(codeOf(() => workspace.execute(add('accepted'), doing))).toBe('correction-overlaps');
  });

  it('takes an issue away with all that is in it, and brings all of it back', () => {
    const issue = smallIssue();
    workspace.execute(importEdit(issue), doing, [issue.source]);
    const before = workspace.dump();
    workspace.execute(edit({ name: 'issue.remove', payload: { ids: [issue.issue.id] } }), doing);
    expect(workspace.overview(doing.person).issues).toBe(0);
    workspace.undo(doing);
    expect(workspace.dump()).toEqual(before);
  });

  it('can be read by anyone with SQLite, and is whole', () => {
    const issue = smallIssue();
    workspace.execute(importEdit(issue), doing, [issue.source]);
    expect(workspace.integrityProblems()).toEqual([]);
  });
});

/** A step that a person could take: given where the workspace stands, the commands of one edit. */
type Step = (workspace: Workspace, issue: ReturnType<typeof smallIssue>) => Command[];

const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % Math.max(items.length, 1)];

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 6 })).map(
    ([start, length]): Step =>
      (_, issue) => [
        {
          name: 'mention.add',
          payload: {
            records: [newMention(issue, start, Math.min(start + length, issue.source.text.length), 'person')],
          },
        },
      ],
  ),
  fc.tuple(fc.nat(), fc.constantFrom('accepted', 'rejected', 'suggested')).map(
    ([at, status]): Step =>
      (open, issue) => {
        const mention = pick(open.records.mention.where('pageId', issue.page.id), at);
        return mention
          ? [{ name: 'mention.revise', payload: { revisions: [{ id: mention.id, changes: { status } }] } }]
          : [];
      },
  ),
  fc.nat().map(
    (at): Step =>
      (open, issue) => {
        const mention = pick(open.records.mention.where('pageId', issue.page.id), at);
        return mention ? [{ name: 'mention.remove', payload: { ids: [mention.id] } }] : [];
      },
  ),
  fc.tuple(fc.nat(60), fc.nat(3), fc.string({ maxLength: 3 })).map(
    ([start, length, now]): Step =>
      (_, issue) => [
        {
          name: 'correction.add',
          payload: { records: [newCorrection(issue, start, Math.min(start + length, issue.source.text.length), now)] },
        },
      ],
  ),
  fc.nat().map(
    (at): Step =>
      (open, issue) => {
        const [subject, object] = open.records.mention.where('pageId', issue.page.id).slice(at % 3);
        if (!subject || !object) return [];
        const relation = {
          ...{
            id: newId<RelationId>(),
            pageId: issue.page.id,
            type: 'holds-position' as const,
            subjectId: subject.id,
          },
          ...{ objectId: object.id, status: 'accepted' as const, origin: 'person', confidence: 1 },
        };
        return [{ name: 'relation.add', payload: { records: [relation] } }];
      },
  ),
  fc.nat().map(
    (at): Step =>
      (open, issue) => {
        const mention = pick(open.records.mention.where('pageId', issue.page.id), at);
        if (!mention) return [];
        const id = newId<EntityId>();
        return [
          {
            name: 'entity.add',
            payload: {
              records: [
                {
                  id,
                  type: mention.type,
                  name: '某',
                  aliases: [],
                  links: [],
                  notInLists: [],
                  note: '',
                  joinedInto: null,
                },
              ],
            },
          },
          { name: 'mention.revise', payload: { revisions: [{ id: mention.id, changes: { entityId: id } }] } },
        ];
      },
  ),
  fc.constantFrom('clc', 'iptc').map(
    (scheme): Step =>
      (_, issue) => {
        const id = newId<ClassificationId>();
        const articleId: ArticleId = issue.articles[0].id;
        return [
          {
            name: 'classification.add',
            payload: {
              records: [{ id, articleId, scheme, code: 'D', status: 'accepted', origin: 'person', confidence: 1 }],
            },
          },
        ];
      },
  ),
  fc.constant<Step>((_, issue) => [{ name: 'issue.remove', payload: { ids: [issue.issue.id] } }]),
);

describe('for any course of work', () => {
  it('undoing all of it brings back the beginning, redoing the end, and the journal replays to the same', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const open = Workspace.open(':memory:', { nativeBinding });
        const issue = smallIssue();
        open.execute(importEdit(issue), doing, [issue.source]);
        const beginning = open.dump();
        let done = 0;
        for (const next of steps) {
          const commands = open.records.issue.get(issue.issue.id) ? next(open, issue) : [];
          if (commands.length === 0) continue;
          // Overlapping corrections and the like are refused; a person would be told so and go on.
          if (codeOf(() => open.execute(edit(...commands), doing)) === null) done++;
        }
        const end = open.dump();
        for (let count = 0; count < done; count++) open.undo(doing);
        expect(open.dump()).toEqual(beginning);
        for (let count = 0; count < done; count++) open.redo(doing);
        expect(open.dump()).toEqual(end);

        const replayed = Workspace.open(':memory:', { nativeBinding });
        replayed.merge(open);
        expect(replayed.dump()).toEqual(end);
        open.close();
        replayed.close();
      }),
      { numRuns: 60 },
    );
  });
});
