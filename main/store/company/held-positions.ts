import type { EntityId, MentionId } from '../../../model/ids.ts';
import type { Mention } from '../../../model/mention.ts';
import type { HeldPosition } from '../../../model/register/entity-company.ts';
import { PlaceId } from '../../../model/register/ledger.ts';
import type { RelationType } from '../../../model/relation.ts';
import type { MentionRead, ReadMentions } from '../ledger/read-mentions.ts';
import type { NamedEntities } from '../named-entities.ts';
import type { Numbered } from '../numbered.ts';
import { placeKeyOf } from '../projections/places/place-rows.ts';
import type { StoredRecords } from '../stored-table.ts';

/** Of so many mentions of somebody it is looked at most what they are said to be. */
export const mostLookedAtForPositions = 2000;
/** So many positions are told at most. */
const mostTold = 100;

export interface HeldPositionsParts {
  readonly records: StoredRecords;
  readonly numbered: Numbered;
  readonly readMentions: ReadMentions;
  readonly entities: NamedEntities;
}

/** The positions that accepted relations say some entities hold, by when they are said first; of mentions that may be told of. */
export type HeldPositions = (
  ids: readonly EntityId[],
  mayBeTold?: (mention: Mention, read: MentionRead) => boolean,
) => HeldPosition[];

export function heldPositions({ records, numbered, readMentions, entities }: HeldPositionsParts): HeldPositions {
  /** Where an accepted relation of a type leads to from a mention. */
  const following = (from: MentionId, type: RelationType): Mention[] =>
    records.relation
      .where('subjectId', from)
      .filter((relation) => relation.type === type && relation.status === 'accepted')
      .flatMap(({ objectId }) => records.mention.get(objectId) ?? []);
  const placeOf = ({ id, pageId, ranges: [range] }: Mention): PlaceId | null => {
    if (range === undefined) return null;
    const { page, start, mark } = placeKeyOf(numbered, { id, pageId, range });
    return PlaceId.parse([page, start, mark >>> 0].map((each) => each.toString(16).padStart(8, '0')).join(''));
  };
  return (ids, mayBeTold = () => true) => {
    const own = ids
      .flatMap((id) => records.mention.where('entityId', id))
      .filter(({ status }) => status === 'accepted')
      .slice(0, mostLookedAtForPositions);
    const said = own.flatMap((mention) =>
      following(mention.id, 'holds-position').map((position) => ({
        ...{ mention, position, organisation: following(position.id, 'of-organisation')[0] ?? null },
      })),
    );
    const read = readMentions(
      said.flatMap(({ mention, position, organisation }) => [
        mention,
        position,
        ...(organisation ? [organisation] : []),
      ]),
    );
    const nameOf = ({ id, entityId }: Mention): string | null =>
      (entityId === null ? undefined : entities.standing(entityId)?.name) ?? read.get(id)?.name ?? null;
    const found = new Map<string, HeldPosition & { readonly issueIds: ReadonlySet<string> }>();
    for (const { mention, position, organisation } of said) {
      const [where, place, called] = [read.get(mention.id), placeOf(mention), nameOf(position)];
      if (where === undefined || place === null || called === null || !mayBeTold(mention, where)) continue;
      const issueId = records.article.get(where.articleId)?.issueId;
      const date = (issueId === undefined ? undefined : records.issue.get(issueId)?.date) ?? null;
      const body = organisation === null ? null : nameOf(organisation);
      const key = JSON.stringify([called, body]);
      const known = found.get(key);
      const isFirst = known === undefined || (date !== null && (known.firstDate === null || date < known.firstDate));
      const issueIds = new Set([...(known?.issueIds ?? []), issueId ?? '']);
      found.set(key, {
        ...{ position: called, organisation: body, issueIds, issues: issueIds.size },
        firstDate: isFirst ? date : known.firstDate,
        lastDate: known?.lastDate != null && (date === null || known.lastDate > date) ? known.lastDate : date,
        place: isFirst ? place : known.place,
      });
    }
    return [...found.values()]
      .sort((a, b) => ((a.firstDate ?? '9999') < (b.firstDate ?? '9999') ? -1 : 1))
      .slice(0, mostTold)
      .map(({ issueIds: _, ...held }) => held);
  };
}
