import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Command } from '../../model/commands/command.ts';
import { changedDocument } from '../../model/document-change.ts';
import { KanwuError } from '../../model/error.ts';
import { type ClassificationId, type EntityId, newId, type RelationId } from '../../model/ids.ts';
import { statuses } from '../../model/status.ts';
import { articleChange } from './article-change.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { importEdit, newCorrection, newMention, type SmallIssue, smallIssue } from './fixtures/small-issue.ts';
import { type Executed, Workspace } from './workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const doing = doingAs('档案员', 1_700_000_000_000);

const step = fc.record({
  kind: fc.constantFrom(
    'add',
    'revise',
    'remove',
    'correct',
    'decide',
    'name',
    'relate',
    'file',
    'state',
    'undo',
    'redo',
  ),
  at: fc.nat(70),
  size: fc.integer({ min: 1, max: 5 }),
  status: fc.constantFrom(...statuses),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function commandsOf(workspace: Workspace, issue: SmallIssue, { kind, at, size, status }: Step): readonly Command[] {
  const [article] = issue.articles;
  const mentions = workspace.records.mention.where('pageId', issue.page.id);
  const mention = mentions[at % Math.max(1, mentions.length)];
  const other = mentions[size % Math.max(1, mentions.length)];
  const [correction] = issue.corrections;
  switch (kind) {
    case 'add':
      return [{ name: 'mention.add', payload: { records: [{ ...newMention(issue, at, at + size, 'work'), status }] } }];
    case 'correct':
      return [
        { name: 'correction.add', payload: { records: [{ ...newCorrection(issue, at, at + size, '误'), status }] } },
      ];
    case 'decide':
      return [{ name: 'correction.revise', payload: { revisions: [{ id: correction.id, changes: { status } }] } }];
    case 'state':
      return [{ name: 'article.revise', payload: { revisions: [{ id: article.id, changes: { note: String(at) } }] } }];
    case 'file': {
      const record = { id: newId<ClassificationId>(), articleId: article.id, scheme: 'clc', code: String(at), status };
      const records = [{ ...record, origin: 'person', confidence: 1 }];
      return [{ name: 'classification.add', payload: { records } }];
    }
    default:
  }
  if (mention === undefined || other === undefined) return [];
  switch (kind) {
    case 'remove':
      return [{ name: 'mention.remove', payload: { ids: [mention.id] } }];
    case 'relate': {
      const relation = { id: newId<RelationId>(), pageId: issue.page.id, subjectId: mention.id, objectId: other.id };
      const records = [{ ...relation, type: 'located-in', status, origin: 'person', confidence: 1 } as const];
      return [{ name: 'relation.add', payload: { records } }];
    }
    case 'name': {
      const entity = {
        id: newId<EntityId>(),
        type: mention.type,
        name: String(at),
        aliases: [],
        links: [],
        notInLists: [],
        note: '',
        joinedInto: null,
      };
      return [
        { name: 'entity.add', payload: { records: [entity] } },
        {
          name: 'mention.revise',
          payload: { revisions: [{ id: mention.id, changes: { entityId: entity.id, status } }] },
        },
      ];
    }
    default:
      return [{ name: 'mention.revise', payload: { revisions: [{ id: mention.id, changes: { status } }] } }];
  }
}

/** What is executed; null when it is refused or there is nothing to do. */
function execute(workspace: Workspace, issue: SmallIssue, next: Step): Executed | null {
  try {
    if (next.kind === 'undo') return workspace.undo(doing);
    if (next.kind === 'redo') return workspace.redo(doing);
    const commands = commandsOf(workspace, issue, next);
    if (commands.length === 0) return null;
    const articleId = issue.articles[0].id;
    return workspace.execute({ action: 'mention-revise', articleId, summary: '', commands }, doing);
  } catch (error) {
    if (error instanceof KanwuError) return null;
    throw error;
  }
}

it('what a window is told of each edit keeps its article as it would be read', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
      const workspace = Workspace.open(':memory:', { nativeBinding });
      const issue = smallIssue();
      const { id } = issue.articles[0];
      workspace.execute(importEdit(issue), doing, [issue.source]);
      let document = workspace.articles.read(id);
      for (const next of steps) {
        // The import itself may have been undone.
        if (workspace.records.article.get(id) === undefined) break;
        const executed = execute(workspace, issue, next);
        if (executed?.entry.articleId !== id) continue;
        const change = articleChange(workspace.records, executed);
        if (change === null) throw new Error('the edit is not told as a change');
        document = changedDocument(document, change);
        const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
        const read = workspace.articles.read(id);
        expect(document.mentions).toEqual(read.mentions);
        expect(document.corrections).toEqual(read.corrections);
        for (const noun of ['relations', 'classifications', 'entities'] as const) {
          expect([...document[noun]].sort(byId)).toEqual([...read[noun]].sort(byId));
        }
        expect([document.article, document.issue, document.blocks]).toEqual([read.article, read.issue, read.blocks]);
      }
      workspace.close();
    }),
    { numRuns: 60 },
  );
});

it('an edit that moves blocks is not told as a change', () => {
  const workspace = Workspace.open(':memory:', { nativeBinding });
  const issue = smallIssue();
  const { id } = issue.articles[0];
  workspace.execute(importEdit(issue), doing, [issue.source]);
  const [, body] = issue.blocks;
  if (body === undefined) throw new Error('there is no block');
  const commands = [
    { name: 'block.revise', payload: { revisions: [{ id: body.id, changes: { role: 'caption' } }] } },
  ] as const;
  const executed = workspace.execute({ action: 'block-revise', articleId: id, summary: '', commands }, doing);
  expect(articleChange(workspace.records, executed)).toBeNull();
  workspace.close();
});

it('around some places an article is read with what touches the blocks that stand there, and no more', () => {
  const workspace = Workspace.open(':memory:', { nativeBinding });
  const issue = smallIssue();
  const { id } = issue.articles[0];
  workspace.execute(importEdit(issue), doing, [issue.source]);
  const whole = workspace.articles.read(id);
  const [headline, body, byline] = whole.blocks;
  const [mention] = whole.mentions;
  if (headline === undefined || body === undefined || mention === undefined)
    throw new Error('the article is not whole');
  const on = ({ start, end }: { start: number; end: number }) => ({ pageId: issue.page.id, start, end });
  const part = workspace.articles.readAround(id, mention.ranges.map(on));
  expect(part.blocks).toEqual([body]);
  expect(part.mentions).toEqual(whole.mentions);
  expect(part.source).toEqual({ start: body.start, text: issue.source.text.slice(body.start, body.end) });
  expect(workspace.articles.readAround(id, [on({ start: headline.start, end: body.start })]).blocks).toEqual([
    headline,
    body,
  ]);
  expect(workspace.articles.readAround(id, [on({ start: 0, end: issue.source.text.length })]).blocks).toEqual([
    headline,
    body,
    byline,
  ]);
  workspace.close();
});
