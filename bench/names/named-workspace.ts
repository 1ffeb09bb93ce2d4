import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringIn } from '../../main/store/fixtures/bring-in.ts';
import { doingAs } from '../../main/store/fixtures/doing-as.ts';
import { newMention, type SmallIssue } from '../../main/store/fixtures/small-issue.ts';
import { Workspace } from '../../main/store/workspace.ts';
import { writes } from '../../main/store/writes.ts';
import type { ArticleId } from '../../model/ids.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;
const namesOfArticle = 500;

const towns = [...'青川芦岭云溪沙渡石桥梅坞清河望亭柳荫松岗枫林麦积'];
const kinds = [...'一二三四五六七八九十甲乙丙丁戊己庚辛壬癸'];
const offices = ['招商局', '图书馆', '水利站', '文化馆', '农机厂', '中学', '供销社', '卫生院', '邮电所', '粮库'];

/** The name of an organisation, another for each number below 64,000. */
function organisation(at: number): string {
  const of = (list: readonly string[], place: number): string => list[place % list.length] ?? '';
  const rest = Math.floor(at / offices.length);
  const town = of(towns, rest) + of(towns, Math.floor(rest / towns.length));
  const kind = Math.floor(rest / (towns.length * towns.length));
  return `${town}第${of(kinds, kind)}${of(offices, at)}`;
}

/** An article that the next names stand in, of which nothing is decided. */
export interface OpenArticle {
  readonly id: ArticleId;
  readonly issue: SmallIssue;
  readonly names: readonly { readonly name: string; readonly start: number }[];
}

/** A workspace in which so many names of organisations were accepted, each its own entity; and one article more. */
export function namedWorkspace(entities: number): {
  readonly workspace: Workspace;
  readonly directory: string;
  readonly made: OpenArticle;
} {
  const directory = mkdtempSync(join(tmpdir(), 'kanwu-bench-'));
  const workspace = Workspace.open(join(directory, 'w.kanwu'), { nativeBinding });
  let place = 0;
  for (; place < entities; place += namesOfArticle) {
    const article = articleOf(workspace, place, Math.min(namesOfArticle, entities - place));
    const records = article.names.map(({ name, start }) =>
      newMention(article.issue, start, start + name.length, 'organization'),
    );
    const commands = [{ name: 'mention.add', payload: { records } } as const];
    const edit = { action: 'mention-add', articleId: article.id, summary: '', commands } as const;
    writes.execute(workspace, { edit, doing: doingAs('档案员', place), withdrawn: [] });
  }
  return { workspace, directory, made: articleOf(workspace, place, 200) };
}

function articleOf(workspace: Workspace, first: number, count: number): OpenArticle {
  const names = Array.from({ length: count }, (_, at) => organisation(first + at));
  const issue = bringIn(workspace, [[`第${first}号`, names.join('，')]], '芦岭报', first);
  const [id] = issue.blocks.map(({ articleId }) => articleId);
  if (id == null) throw new Error('an article is expected');
  let start = issue.blocks[1]?.start ?? 0;
  const placed = names.map((name) => {
    const found = { name, start: start as number };
    start = (start + name.length + 1) as typeof start;
    return found;
  });
  return { id, issue, names: placed };
}
