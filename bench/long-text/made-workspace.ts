import { createHash } from 'node:crypto';
import { doingAs } from '../../main/store/fixtures/doing-as.ts';
import { Workspace } from '../../main/store/workspace.ts';
import { anchoredRange } from '../../model/anchor.ts';
import type { Article } from '../../model/article.ts';
import { asPrinted, type Block } from '../../model/block.ts';
import { mentionIdOf } from '../../model/derived-ids.ts';
import { type ArticleId, type BlockId, type IssueId, newId, type PageId } from '../../model/ids.ts';
import type { Issue } from '../../model/issue.ts';
import type { EntityType, Mention } from '../../model/mention.ts';
import { sourceOffset } from '../../model/offset.ts';
import type { Page } from '../../model/page.ts';
import type { MadeText } from './made-text.ts';

const shortText = '另一篇短文。';

/**
 * Makes a workspace file with two articles: a short one, which opens first, and the long one, all of whose mentions are suggested.
 *
 * @param state of the long one: of one that is done Kanwu does not make the suggestions anew, of which these are none
 */
export function makeWorkspace(
  path: string,
  { text: longText, blocks, mentions }: MadeText,
  state: Article['state'] = 'done',
): void {
  const text = `${shortText}\n${longText}`;
  const shift = shortText.length + 1;
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const issueId = newId<IssueId>();
  const issue: Issue = {
    ...{
      id: issueId,
      ordinal: 1,
      publicationId: null,
      date: null,
      number: null,
      referenceCode: null,
      notForRelease: null,
      note: '',
    },
  };
  const page: Page = {
    ...{ id: newId<PageId>(), issueId, label: null, fileName: 'long.txt', sha256, importedAt: 0 },
  };
  const article = (ordinal: number, state: Article['state']): Article => ({
    ...{ id: newId<ArticleId>(), issueId, ordinal, headline: null, subhead: null, reporters: [], correspondents: [] },
    ...{ photographers: [], state, referenceCode: null, notForRelease: null, note: '' },
  });
  const [short, long] = [article(1, 'untouched'), article(2, state)];
  const block = (of: Article, ordinal: number, start: number, end: number): Block => ({
    ...asPrinted,
    ...{ id: newId<BlockId>(), pageId: page.id, articleId: of.id, ordinal, role: ordinal === 0 ? 'headline' : 'body' },
    ...{ start: sourceOffset(start), end: sourceOffset(end) },
  });
  const allBlocks = [
    block(short, 0, 0, shortText.length),
    ...blocks.map(({ start, end }, ordinal) => block(long, ordinal, start + shift, end + shift)),
  ];
  const allMentions = mentions.map(
    ({ start, end, type, confidence }): Mention => ({
      ...suggested(page.id, type, [anchoredRange(sourceOffset(start + shift), sourceOffset(end + shift))]),
      ...{
        value: null,
        status: 'suggested',
        origin: 'made@1',
        confidence,
        entityId: null,
        notForRelease: null,
        note: '',
      },
    }),
  );
  const workspace = Workspace.open(path, { nativeBinding: process.env.KANWU_SQLITE_BINDING });
  const commands = [
    { name: 'issue.add', payload: { records: [issue] } },
    { name: 'page.add', payload: { records: [page] } },
    { name: 'article.add', payload: { records: [short, long] } },
    { name: 'block.add', payload: { records: allBlocks } },
    { name: 'mention.add', payload: { records: allMentions } },
  ] as const;
  const edit = { action: 'issue-import', articleId: null, summary: page.fileName, commands } as const;
  workspace.execute(edit, doingAs('bench', 0), [{ sha256, bytes, encoding: 'utf-8', text }]);
  workspace.close();
}

/** Where something stands, by the id that an import would give it. */
function suggested(pageId: PageId, type: EntityType, ranges: Mention['ranges']) {
  return { id: mentionIdOf(pageId, ranges, type), pageId, type, ranges };
}
