import { afterEach, beforeEach, expect, it } from 'vitest';
import { importEditOf } from '../analysis/import-edit.ts';
import { doingAs } from './fixtures/doing-as.ts';
import { onePage } from './fixtures/one-page.ts';
import { newCorrection } from './fixtures/small-issue.ts';
import { Workspace } from './workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const an = doingAs('安');
const first = onePage('1', ['桥梁通车', '县长林若溪昨日剪彩，入民群众到场。', '记者 周亦舟']);
const second = onePage('2', ['粮店开业', '入民公社的粮店开业，县长林苦溪到场，入民欢迎。', '记者 周亦舟'], {
  ...{ title: '临江报', date: '2020-05-08' },
});

let workspace: Workspace;
beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding });
  for (const page of [first, second]) workspace.execute(importEditOf(page), an, [page.source]);
});
afterEach(() => workspace.close());

type Page = typeof first;
const articleOf = ({ articles: [article] }: Page) => {
  if (article === undefined) throw new Error('the page has an article');
  return article.id;
};

function correct(page: Page, was: string, now: string): void {
  const start = page.source.text.indexOf(was);
  const [id] = page.pages;
  if (id === undefined) throw new Error('the page is there');
  const records = [newCorrection({ page: id }, start, start + was.length, now)];
  const commands = [{ name: 'correction.add' as const, payload: { records } }];
  workspace.execute({ action: 'correction-add', articleId: articleOf(page), summary: '', commands }, an);
}

const proposed = (page: Page) =>
  workspace.proposedAgain(articleOf(page)).flatMap((command) =>
    command.name === 'correction.add'
      ? command.payload.records.map(({ start, end, now, status, origin }) => ({
          ...{ was: page.source.text.slice(start, end), now, status, origin },
        }))
      : [],
  );

it('what was corrected once is proposed wherever the same was misread', () => {
  correct(second, '林苦溪', '林若溪');
  expect(proposed(second)).toEqual([]);
  correct(first, '入民群众', '人民群众');
  expect(proposed(second)).toEqual([]);
  correct(first, '昨日', '前日');
  expect(proposed(second)).toEqual([]);
});

it('longer words are proposed everywhere, single characters only where what stands beside them is alike', () => {
  correct(first, '入民', '人民');
  expect(proposed(second)).toEqual([
    { was: '入民', now: '人民', status: 'suggested', origin: 'corrected-before@1' },
    { was: '入民', now: '人民', status: 'suggested', origin: 'corrected-before@1' },
  ]);
});

it('nothing is proposed where somebody has decided already, nor in an article that is done', () => {
  correct(first, '入民', '人民');
  correct(second, '入民公社', '人民公社');
  expect(proposed(second)).toHaveLength(1);
  const id = articleOf(second);
  const changes = { state: 'done' as const };
  const commands = [{ name: 'article.revise' as const, payload: { revisions: [{ id, changes }] } }];
  workspace.execute({ action: 'article-revise', articleId: id, summary: '', commands }, an);
  expect(proposed(second)).toEqual([]);
});
