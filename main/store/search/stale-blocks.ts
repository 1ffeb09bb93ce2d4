import type { Block } from '../../../model/block.ts';
import type { Correction } from '../../../model/correction.ts';
import type { BlockId, IssueId, PageId } from '../../../model/ids.ts';
import { idOf } from '../id-bytes.ts';
import type { ProjectionParts } from '../projections/projection.ts';
import type { Touch, Touched } from '../touched.ts';

/** The blocks that may read otherwise after an edit, or be there no more or again. Suggestions change no reading. */
export function staleBlocksIn({ database, numbered }: ProjectionParts): (touched: Touched) => ReadonlySet<BlockId> {
  const ids = <Parameter>(condition: string) => {
    const statement = database.prepare<[Parameter], Uint8Array>(`SELECT id FROM block WHERE ${condition}`).pluck();
    return (parameter: Parameter): BlockId[] => statement.all(parameter).map((id) => idOf<BlockId>(id));
  };
  const ofArticle = ids<number>('article = ?');
  const ofIssue = ids<IssueId>(
    'article IN (SELECT number FROM article JOIN numbered ON name = article.id WHERE issue_id = ?)',
  );
  const ofPage = ids<number>('page = ? AND article IS NOT NULL');
  // Blocks do not overlap: of those that begin before a stretch, only the last two can reach it.
  const at = ids<{ page: number; start: number; end: number }>(
    `page = @page AND start_offset <= @end AND end_offset >= @start AND article IS NOT NULL
       AND start_offset >= coalesce((SELECT min(start_offset) FROM (
         SELECT start_offset FROM block WHERE page = @page AND start_offset <= @start
         ORDER BY start_offset DESC LIMIT 2)), 0)`,
  );
  return ({ issue, page, restoration, article, block, correction }) => {
    const found = new Set<BlockId>();
    const add = (blocks: readonly BlockId[]): void => {
      for (const each of blocks) found.add(each);
    };
    for (const [id, touch] of block ?? []) if (differs(touch, wherein)) found.add(id as BlockId);
    for (const touch of correction?.values() ?? []) {
      if (!differs(touch, whatReads)) continue;
      for (const side of [touch.before, touch.after]) {
        if (side?.status === 'accepted') {
          add(at({ page: numbered.known(side.pageId), start: side.start, end: side.end }));
        }
      }
    }
    for (const [id, touch] of article ?? []) if (differs(touch, ['issueId'])) add(ofArticle(numbered.known(id)));
    for (const [id, touch] of page ?? []) if (differs(touch, ['sha256'])) add(ofPage(numbered.known(id as PageId)));
    for (const id of restoration?.keys() ?? []) add(ofPage(numbered.known(id as PageId)));
    for (const [id, touch] of issue ?? []) if (differs(touch, ['ordinal'])) add(ofIssue(id as IssueId));
    return found;
  };
}

const wherein = ['articleId', 'pageId', 'start', 'end', 'struck'] as const satisfies readonly (keyof Block)[];
const whatReads = ['status', 'pageId', 'start', 'end', 'now', 'side'] as const satisfies readonly (keyof Correction)[];

/** Whether a record came or went, or one of some fields of it changed. */
export function differs<R extends object>({ before, after }: Touch<R>, fields: readonly (keyof R)[]): boolean {
  if (before === null || after === null) return before !== after;
  return fields.some((field) => before[field] !== after[field]);
}
