import type { AnchoredRange } from '../../../model/anchor.ts';
import type { Block } from '../../../model/block.ts';
import type { ArticleId, EntityId, MentionId, PageId } from '../../../model/ids.ts';
import type { Mention } from '../../../model/mention.ts';
import { toReading } from '../../../model/reading-places.ts';
import type { LedgerRow, PlaceId, PlaceParagraph } from '../../../model/register/ledger.ts';
import { saysTheSame } from '../../../model/same-record.ts';
import { groundOf, textOn } from '../grounds.ts';
import { bytesOf } from '../id-bytes.ts';
import type { Lines } from '../lines/lines.ts';
import { namedIssues } from '../lines/named-issues.ts';
import type { NamedEntities } from '../named-entities.ts';
import { mentionIdIn } from '../placed-marks.ts';
import { readInBlocks } from '../projections/names/read-in-blocks.ts';
import { placedMention } from '../projections/places/placed-mentions.ts';
import type { ProjectionParts } from '../projections/projection.ts';
import { type BarePlace, barePlaceIn, keyOfPlace } from './place-ids.ts';

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

/** A stretch of a page that is read. */
interface Place {
  readonly id: string;
  readonly pageId: PageId;
  readonly range: AnchoredRange;
}

/** A place that nothing marked when it was found. */
export interface BarePlaceToRead extends Place {
  readonly id: PlaceId;
}

/** What a mention says of the place where it stands. */
type SaidOfPlace = Pick<
  LedgerRow,
  'mentionId' | 'type' | 'value' | 'status' | 'origin' | 'confidence' | 'entity' | 'decided'
>;

const unmarked: SaidOfPlace = {
  ...{ mentionId: null, type: null, value: null, status: null, origin: null, confidence: 0 },
  ...{ entity: null, decided: null },
};

export interface LedgerRows {
  /** The mentions at some places, but for those that are there no more. */
  mentionsAt(ids: readonly PlaceId[]): ReadonlyMap<PlaceId, MentionId>;
  /** Those of some places that nothing marked when they were found. */
  bareAmong(ids: readonly PlaceId[]): readonly BarePlaceToRead[];
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
  const on = database.prepare<[number, number, number], { mark: number; ownId: Uint8Array }>(
    'SELECT mark, own_id AS ownId FROM mention WHERE page = ? AND start_offset = ? AND end_offset = ?',
  );
  const headline = database
    .prepare<[ArticleId], string>('SELECT headline FROM article_line WHERE article_id = ?')
    .pluck();
  const decidedBy = database.prepare<[Buffer], { actor: string; at: number }>(
    `SELECT coalesce(person.name, '') AS actor, at FROM entry_record JOIN entry ON sequence = entry_record.entry
     LEFT JOIN numbered ON numbered.number = entry.person LEFT JOIN person ON person.id = numbered.name
     WHERE record = ? ORDER BY entry.id DESC LIMIT 1`,
  );
  const readAll = <M extends Place>(places: readonly M[], around: number): ReadonlyMap<M['id'], ReadMention> =>
    readInBlocks(parts, around)(places, ({ block, reading }, { range }): ReadMention | null => {
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
    });
  const mentionsAt = (ids: readonly PlaceId[]): Map<PlaceId, MentionId> => {
    const found = new Map<PlaceId, MentionId>();
    for (const id of ids) {
      const bare = barePlaceIn(id);
      if (bare !== null) {
        const mention = mentionOn(bare);
        if (mention !== undefined) found.set(id, mention.id);
        continue;
      }
      const { page, start, mark } = keyOfPlace(id);
      const ownId = find.get(page, start, mark);
      if (ownId !== undefined) found.set(id, mentionIdIn(numbered.nameOf(page) as PageId, { start, mark, ownId }));
    }
    return found;
  };
  /** What marks just a stretch that nothing marked before: what was accepted, rather than what was not. */
  const mentionOn = ({ page, range }: BarePlace): Mention | undefined => {
    const pageId = numbered.nameOf(page) as PageId;
    const there = on
      .all(page, range.start, range.end)
      .flatMap(({ mark, ownId }) => mentionIdIn(pageId, { start: range.start, mark, ownId }));
    const mentions = records.mention
      .getAll(there)
      .filter(({ ranges: [first, ...more] }) => more.length === 0 && saysTheSame(first, range));
    return mentions.find(({ status }) => status === 'accepted') ?? mentions[0];
  };
  const bareAmong = (ids: readonly PlaceId[]): BarePlaceToRead[] =>
    ids.flatMap((id) => {
      const bare = barePlaceIn(id);
      return bare === null ? [] : [{ id, pageId: numbered.nameOf(bare.page) as PageId, range: bare.range }];
    });
  const entityNamed = (id: EntityId | null): LedgerRow['entity'] => {
    const entity = id === null ? undefined : entities.standing(id);
    return entity === undefined ? null : { id: entity.id, name: entity.name };
  };
  const saidOf = ({ id, type, value, status, origin, confidence, entityId }: Mention): SaidOfPlace => ({
    ...{ mentionId: id, type, value, status, origin, confidence, entity: entityNamed(entityId) },
    decided: status === 'suggested' ? null : (decidedBy.get(bytesOf(id)) ?? null),
  });
  return {
    mentionsAt,
    bareAmong: (ids) => bareAmong(ids),
    paragraph(id) {
      const mentionId = mentionsAt([id]).get(id);
      const mention = mentionId === undefined ? undefined : records.mention.get(mentionId);
      const placed = mention === undefined ? null : placedMention(mention);
      const [place] = mention === undefined ? bareAmong([id]) : placed === null ? [] : [placed];
      const text = place === undefined ? undefined : readAll<Place>([place], longestParagraph).get(place.id);
      if (place === undefined || text === undefined) return null;
      const { pageId, range } = place;
      return { before: text.before, name: text.name, after: text.after, pageId, range };
    },
    rows(ids) {
      const at = mentionsAt(ids);
      const mentions = new Map(
        [...at.values()].flatMap((each) => records.mention.get(each) ?? []).map((mention) => [mention.id, mention]),
      );
      const bare = bareAmong(ids).filter(({ id }) => !at.has(id));
      const marked = [...mentions.values()].flatMap((mention) => placedMention(mention) ?? []);
      const texts = readAll<Place>([...marked, ...bare], shown);
      const issues = namedIssues(lines);
      const rowOf = (id: PlaceId, place: BarePlaceToRead | Mention): LedgerRow[] => {
        const text = texts.get(place.id);
        const articleId = text?.block.articleId ?? null;
        const article = articleId === null ? undefined : records.article.get(articleId);
        const mention = 'ranges' in place ? place : null;
        const range = 'ranges' in place ? place.ranges[0] : place.range;
        if (text === undefined || article === undefined || range === undefined) return [];
        const { block, ...around } = text;
        return [
          {
            ...{ id, articleId: article.id, pageId: place.pageId, range, ...around },
            ...(mention === null ? unmarked : saidOf(mention)),
            ...issues(article.issueId),
            page: groundOf(records, block.pageId)?.page.label ?? null,
            headline: headline.get(article.id) ?? '',
            isDone: article.state === 'done',
          },
        ];
      };
      const bareById = new Map(bare.map((each) => [each.id, each]));
      return [...new Set(ids)].flatMap((id) => {
        const mentionId = at.get(id);
        const place = mentionId === undefined ? bareById.get(id) : mentions.get(mentionId);
        return place === undefined ? [] : rowOf(id, place);
      });
    },
  };
}
