import { expect, it } from 'vitest';
import { readingOfDocument } from '../../model/document-reading.ts';
import { sourceOffset } from '../../model/offset.ts';
import { bringIn } from './fixtures/bring-in.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { newCorrection, newMention } from './fixtures/small-issue.ts';
import { Workspace } from './workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;

/** An article of many paragraphs, in each of which somebody is named and a character is put right. */
function withLongArticle(paragraphs: number) {
  const workspace = Workspace.open(':memory:', { nativeBinding });
  const paragraph = `县长周奕舟说${'，青川区新签约两个项目'.repeat(40)}。`;
  const issue = bringIn(workspace, [
    ['青川要闻', ...Array.from({ length: paragraphs }, () => paragraph)],
    ['别的一篇'],
  ]);
  const ofParagraph = <Made>(make: (start: number) => Made): Made[] =>
    issue.blocks.filter(({ role }) => role === 'body').map(({ start }) => make(start));
  const mentions = ofParagraph((start) => newMention(issue, start + 2, start + 5, 'person'));
  const corrections = ofParagraph((start) => newCorrection(issue, start + 3, start + 4, '亦'));
  const commands = [
    { name: 'mention.add', payload: { records: mentions } },
    { name: 'correction.add', payload: { records: corrections } },
  ] as const;
  const id = issue.blocks[0]?.articleId;
  if (id == null) throw new Error('an article with blocks is expected');
  workspace.execute({ action: 'mention-add', articleId: id, summary: '', commands }, doingAs('档案员', 0));
  return { workspace, id };
}

it('what a long article begins with reads as the whole does, with the marks that stand there', () => {
  const { workspace, id } = withLongArticle(150);
  const whole = workspace.articles.read(id);
  const beginning = workspace.articles.readBeginning(id);
  if (beginning === null) throw new Error('the article is not long');
  const { text } = readingOfDocument(beginning);
  expect(text.length).toBeGreaterThanOrEqual(10_000);
  expect(text.length).toBeLessThan(11_000);
  expect(readingOfDocument(whole).text.startsWith(`${text}\n`)).toBe(true);
  expect(text).toContain('周亦舟');
  const count = beginning.blocks.length - 1;
  expect(beginning.mentions).toEqual(whole.mentions.slice(0, count));
  expect(beginning.corrections).toEqual(whole.corrections.slice(0, count));
  expect(beginning.blocks).toEqual(whole.blocks.slice(0, count + 1));
  expect(beginning.source.start).toBe(sourceOffset(whole.source.start));
  workspace.close();
});

it('an article that is not long has no beginning of its own', () => {
  const { workspace, id } = withLongArticle(20);
  expect(workspace.articles.readBeginning(id)).toBeNull();
  workspace.close();
});
