import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Arrangement } from '../../model/arrangement/arrangement.ts';
import { arrangementAfter } from '../../model/arrangement/arrangement-after.ts';
import { printedLines } from '../../model/arrangement/printed-lines.ts';
import type { Command } from '../../model/commands/command.ts';
import type { ArrangingEdit } from '../../model/edits/arrange/arranging.ts';
import { joinWithArticleBefore } from '../../model/edits/arrange/article-join.ts';
import { removeArticle } from '../../model/edits/arrange/article-remove.ts';
import { startArticle } from '../../model/edits/arrange/article-start.ts';
import { moveLines } from '../../model/edits/arrange/lines-move.ts';
import { articleEdit } from '../../model/edits/article-edit.ts';
import { supplyParagraphs } from '../../model/edits/restoration-add.ts';
import { newId } from '../../model/ids.ts';
import { readArrangement } from './arrangement.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { importEdit, type SmallIssue, smallIssue } from './fixtures/small-issue.ts';
import { Workspace } from './workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const an = doingAs('安');

let workspace: Workspace;
let issue: SmallIssue;
beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding });
  issue = smallIssue();
  workspace.execute(importEdit(issue), an, [issue.source]);
});
afterEach(() => workspace.close());

const read = (): Arrangement => readArrangement(workspace.records, workspace.sources, workspace.lines, issue.issue.id);

/** Executes an edit; what the window makes of it must be what is read then. */
function execute(made: ArrangingEdit | null): Arrangement {
  if (made === null) throw new Error('an edit is expected');
  const expected = arrangementAfter(read(), made.edit.commands);
  workspace.execute(made.edit, an);
  const after = read();
  const told = ({ blocks, articles }: Arrangement) => [
    blocks,
    articles.map(({ title: _title, ...article }) => article),
  ];
  expect(told(after)).toEqual(told(expected));
  return after;
}

const linesOf = (arrangement: Arrangement, words: string) => {
  const line = printedLines(arrangement).find(({ text }) => text.startsWith(words));
  if (line === undefined) throw new Error(`no line begins with ${words}`);
  return { places: [line], behind: null };
};

it('holds all text of an issue, and the line joins that are suggested within it', () => {
  const { blocks, articles, overLineEnds } = read();
  expect(blocks.map(({ text }) => text.slice(0, 4))).toEqual([
    '青川区新',
    '本报讯 ',
    '记者 周',
    '区图书馆',
    '本报讯 ',
    '通讯员 ',
  ]);
  expect(articles.map(({ title }) => title)).toEqual(['青川区新签约两个项目', '区图书馆开馆']);
  expect(overLineEnds.map(({ id }) => id)).toEqual([issue.corrections[0].id]);
});

it('is after an edit what the window had shown already', () => {
  const cut = execute(startArticle(read(), linesOf(read(), '仪式')));
  expect(cut.articles).toHaveLength(3);
  expect(workspace.records.correction.get(issue.corrections[0].id)?.status).toBe('rejected');
  execute(moveLines(read(), linesOf(read(), '仪式'), issue.articles[1].id));
  execute(joinWithArticleBefore(read(), cut.articles[1]?.id ?? issue.articles[1].id));
  execute(joinWithArticleBefore(read(), issue.articles[1].id));
  expect(read().articles).toMatchObject([{ reporters: ['周亦舟'], correspondents: ['何晚晴'] }]);
});

it('leaves every mention where it stands, in whichever article that is', () => {
  const [person] = issue.mentions;
  workspace.execute(
    {
      action: 'mention-accept',
      articleId: null,
      summary: '',
      commands: [
        { name: 'mention.revise', payload: { revisions: [{ id: person.id, changes: { status: 'accepted' } }] } },
      ],
    },
    an,
  );
  execute(moveLines(read(), linesOf(read(), '本报讯 5月'), issue.articles[1].id));
  expect(workspace.articles.read(issue.articles[1].id).mentions).toContainEqual(
    expect.objectContaining({ id: person.id, status: 'accepted' }),
  );
});

it('has categories go with an article that is joined, and takes them back', () => {
  const [first, second] = issue.articles;
  const filed = { scheme: 'clc', code: 'G25', status: 'accepted' as const, origin: 'person', confidence: 1 };
  const added = { ...filed, id: '0'.repeat(32) as never, articleId: second.id };
  workspace.execute(
    articleEdit(
      workspace.articles.read(second.id),
      'classification-add',
      [],
      [{ name: 'classification.add', payload: { records: [added] } }],
    ),
    an,
  );
  execute(joinWithArticleBefore(read(), second.id));
  expect(workspace.articles.read(first.id).classifications).toMatchObject([filed]);
  workspace.undo(an);
  expect(workspace.articles.read(first.id).classifications).toEqual([]);
  expect(workspace.articles.read(second.id).classifications).toMatchObject([filed]);
});

it('has decisions stay with the text of an article that is removed, and gives all of it back', () => {
  const [first, second] = issue.articles;
  const [mention] = issue.mentions;
  const [correction] = issue.corrections;
  const [, body] = issue.blocks;
  if (body === undefined) throw new Error('the article has text');
  const filed = { scheme: 'clc', code: 'F', status: 'accepted' as const, origin: 'person', confidence: 1 };
  const marks = () => [workspace.records.mention.get(mention.id), workspace.records.correction.get(correction.id)];
  const decisions: readonly Command[] = [
    { name: 'mention.revise', payload: { revisions: [{ id: mention.id, changes: { status: 'accepted' } }] } },
    { name: 'correction.revise', payload: { revisions: [{ id: correction.id, changes: { status: 'accepted' } }] } },
    { name: 'classification.add', payload: { records: [{ ...filed, id: newId<never>(), articleId: first.id }] } },
    { name: 'article.revise', payload: { revisions: [{ id: first.id, changes: { note: '待查', state: 'done' } }] } },
    { name: 'block.revise', payload: { revisions: [{ id: body.id, changes: { struck: true } }] } },
  ];
  fc.assert(
    fc.property(fc.subarray([...decisions]), (made) => {
      for (const command of made) {
        workspace.execute({ action: 'article-revise', articleId: first.id, summary: '', commands: [command] }, an);
      }
      const before = { all: workspace.dump(), arrangement: read(), document: workspace.articles.read(first.id) };
      const marked = marks();
      const after = execute(removeArticle(before.arrangement, first.id));
      expect(after.articles.map(({ id }) => id)).toEqual([second.id]);
      expect(after.blocks.filter(({ articleId }) => articleId === null)).toHaveLength(before.document.blocks.length);
      expect(marks()).toEqual(marked);
      workspace.undo(an);
      expect({ all: workspace.dump(), arrangement: read(), document: workspace.articles.read(first.id) }).toEqual(
        before,
      );
      for (const _ of made) workspace.undo(an);
    }),
    { numRuns: 32 },
  );
});

it('shows what a person supplied where it was lost', () => {
  const [first] = issue.articles;
  const document = workspace.articles.read(first.id);
  const [, body] = document.blocks;
  if (body === undefined) throw new Error('the article has text');
  const supplied = supplyParagraphs(
    document,
    { beside: body.id, side: 'after' },
    { text: '原缺一段。', certainty: 'high', note: '' },
  );
  if (supplied === null) throw new Error('an edit is expected');
  workspace.execute(supplied, an);
  expect(read().blocks.map(({ text, isRestored }) => [text.slice(0, 5), isRestored])).toContainEqual([
    '原缺一段。',
    true,
  ]);
});
