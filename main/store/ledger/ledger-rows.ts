import type { Block } from '../../../model/block.ts';
import type { ArticleId, EntityId, MentionId, PageId } from '../../../model/ids.ts';
import type { Mention } from '../../../model/mention.ts';
import { toReading } from '../../../model/reading-places.ts';
import type { LedgerRow, PlaceId, PlaceParagraph } from '../../../model/register/ledger.ts';
import { groundOf, textOn } from '../grounds.ts';
import { bytesOf } from '../id-bytes.ts';
import type { Lines } from '../lines/lines.ts';
import { namedIssues } from '../lines/named-issues.ts';
import type { NamedEntities } from '../named-entities.ts';
import { mentionIdIn } from '../placed-marks.ts';
import { readInBlocks } from '../projections/names/read-in-blocks.ts';
import { placedMention } from '../projections/places/placed-mentions.ts';
import type { ProjectionParts } from '../projections/projection.ts';
import { keyOfPlace } from './place-ids.ts';

/** How much of the text on either side of a place is shown, in UTF-16 units. */
const shown = 40;

/** How much of a paragraph on either side of a place is shown at most. */
const longestParagraph = 20_000;

/** What a mention reads, and what stands around it. */
interface ReadMention {
  readonly block: Block;
  readonly before: string;
  readonly name: string;
  readonly after: string;
  readonly source: string | null;
}

export interface LedgerRows {
  /** The mentions at some places, but for those that are there no more. */
  mentionsAt(ids: readonly PlaceId[]): ReadonlyMap<PlaceId, MentionId>;
  /** Some places as they are now; without those that are there no more. */
  rows(ids: readonly PlaceId[]): LedgerRow[];
  /** All of the block that a place stands in; null for one that is there no more. */
  paragraph(id: PlaceId): PlaceParagraph | null;
}

export function ledgerRows(
  parts: ProjectionParts,
  lines: Lines,
  entities: Pick<NamedEntities, 'standing'>,
): LedgerRows {
  const { database, numbered, records, sources } = parts;
  const find = database
    .prepare<[number, number, number], Uint8Array>(
      'SELECT own_id FROM mention WHERE page = ? AND start_offset = ? AND mark = ?',
    )
    .pluck();
  const headline = database
    .prepare<[ArticleId], string>('SELECT headline FROM article_line WHERE article_id = ?')
    .pluck();
  const decidedBy = database.prepare<[Buffer], { actor: string; at: number }>(
    `SELECT coalesce(person.name, '') AS actor, at FROM entry_record JOIN entry ON sequence = entry_record.entry
     LEFT JOIN numbered ON numbered.number = entry.person LEFT JOIN person ON person.id = numbered.name
     WHERE record = ? ORDER BY entry.id DESC LIMIT 1`,
  );
  const readAll = (mentions: readonly Mention[], around: number): ReadonlyMap<MentionId, ReadMention> =>
    readInBlocks(parts, around)(
      mentions.flatMap((mention) => placedMention(mention) ?? []),
      ({ block, reading }, { range }): ReadMention | null => {
        const found = toReading(reading, range);
        const ground = groundOf(records, block.pageId);
        if (found === null || ground === undefined) return null;
        const name = reading.text.slice(found.start, found.end);
        const printed = textOn(sources, ground).slice(range.start, range.end);
        return {
          ...{ block, name, source: printed === name ? null : printed },
          before: reading.text.slice(Math.max(0, found.start - around), found.start),
          after: reading.text.slice(found.end, found.end + around),
        };
      },
    );
  const mentionsAt = (ids: readonly PlaceId[]): Map<PlaceId, MentionId> => {
    const found = new Map<PlaceId, MentionId>();
    for (const id of ids) {
      const { page, start, mark } = keyOfPlace(id);
      const ownId = find.get(page, start, mark);
      if (ownId !== undefined) found.set(id, mentionIdIn(numbered.nameOf(page) as PageId, { start, mark, ownId }));
    }
    return found;
  };
  const entityNamed = (id: EntityId | null): LedgerRow['entity'] => {
    const entity = id === null ? undefined : entities.standing(id);
    return entity === undefined ? null : { id: entity.id, name: entity.name };
  };
  return {
    mentionsAt,
    paragraph(id) {
      const mentionId = mentionsAt([id]).get(id);
      const mention = mentionId === undefined ? undefined : records.mention.get(mentionId);
      const text = mention === undefined ? undefined : readAll([mention], longestParagraph).get(mention.id);
      return text === undefined ? null : { before: text.before, name: text.name, after: text.after };
    },
    rows(ids) {
      const at = mentionsAt(ids);
      const mentions = new Map(
        [...at.values()].flatMap((each) => records.mention.get(each) ?? []).map((mention) => [mention.id, mention]),
      );
      const texts = readAll([...mentions.values()], shown);
      const issues = namedIssues(lines);
      return [...at].flatMap(([id, mentionId]): LedgerRow[] => {
        const mention = mentions.get(mentionId);
        const text = texts.get(mentionId);
        const articleId = text?.block.articleId ?? null;
        const article = articleId === null ? undefined : records.article.get(articleId);
        if (mention === undefined || text === undefined || article === undefined) return [];
        const { block, ...around } = text;
        const { type, value, status, origin, confidence, entityId } = mention;
        return [
          {
            ...{ id, mentionId, articleId: article.id, ...around, type, value, status, origin, confidence },
            ...{ entity: entityNamed(entityId), ...issues(article.issueId) },
            page: groundOf(records, block.pageId)?.page.label ?? null,
            headline: headline.get(article.id) ?? '',
            isDone: article.state === 'done',
            decided: status === 'suggested' ? null : (decidedBy.get(bytesOf(mentionId)) ?? null),
          },
        ];
      });
    },
  };
}
