import { authorityIri } from '../../../model/authorities/authority-files.ts';
import type { ArticleDocument } from '../../../model/document.ts';
import type { Entity } from '../../../model/entity.ts';
import { extentOf } from '../../../model/extent.ts';
import type { EntityId, MentionId } from '../../../model/ids.ts';
import type { EntityType, Mention } from '../../../model/mention.ts';
import { stretchesOf } from '../../../model/mention-places.ts';
import type { Reading } from '../../../model/reading.ts';
import { partsOfValue } from '../../../model/values/value-parts.ts';
import type { DatasetEntity, NamedEntity } from './dataset-article.ts';
import { idIn, type Selection } from './selection.ts';

export interface DatasetEntities {
  /** In the order of the text; a mention before those that begin where it begins and end sooner. */
  readonly entities: readonly DatasetEntity[];
  /** Where a mention stands in `entities`; undefined when it is not there. */
  placeOf(id: MentionId): number | undefined;
}

/** A stretch of an article's text, in UTF-16 units. */
type Stretch = Pick<DatasetEntity, 'start' | 'end'>;

/** An article's mentions as a dataset has them. One whose text corrections took away altogether is left out. */
export function datasetEntities(document: ArticleDocument, reading: Reading, selection: Selection): DatasetEntities {
  const found = document.mentions
    .filter((mention) => selection.includes(mention.status))
    .flatMap((mention) => {
      const ranges = stretchesOf(reading, mention);
      if (ranges.length === 0) return [];
      const { id } = mention;
      return [{ id, entity: { ...idIn(selection, id), ...datasetEntity(mention, ranges, reading, document) } }];
    })
    .sort(({ entity: a }, { entity: b }) => a.start - b.start || b.end - a.end);
  const places = new Map(found.map(({ id }, place) => [id, place]));
  return { entities: found.map(({ entity }) => entity), placeOf: (id) => places.get(id) };
}

function datasetEntity(
  mention: Mention,
  ranges: readonly Stretch[],
  reading: Reading,
  document: ArticleDocument,
): DatasetEntity {
  const { type, value, status, origin, confidence, notForRelease, note, entityId } = mention;
  const { start, end } = extentOf(ranges);
  const said = document.attributes
    .filter(({ mentionId }) => mentionId === mention.id)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const textOf = (range: Stretch): string => reading.text.slice(range.start, range.end);
  return {
    ...{ start, end, type, text: textOf({ start, end }) },
    ...(ranges.length > 1 ? { ranges: ranges.map((range) => ({ ...range, text: textOf(range) })) } : {}),
    ...(value === null ? { value } : datasetValue(type, value)),
    ...(said.length === 0 ? {} : { attributes: Object.fromEntries(said.map((each) => [each.name, each.value])) }),
    ...{ status, origin, confidence, ...(notForRelease === null ? {} : { notForRelease }) },
    ...{ note, entity: entityId === null ? null : entityOf(document, entityId) },
  };
}

function datasetValue(type: EntityType, whole: string): Pick<DatasetEntity, 'value' | 'bound' | 'calendar'> {
  const { value, bound, calendar } = partsOfValue(type, whole);
  return { value, ...(bound === null ? {} : { bound }), ...(calendar === null ? {} : { calendar }) };
}

function entityOf({ entities }: ArticleDocument, wanted: EntityId): DatasetEntity['entity'] {
  const found = entities.find((each) => each.id === wanted);
  return found === undefined ? null : namedEntity(found);
}

/** What mentions name, as a dataset has it. */
export function namedEntity({ id, type, name, aliases, links, note }: Entity): NamedEntity {
  return { id, type, name, aliases, links: links.map((link) => ({ ...link, uri: authorityIri(link) })), note };
}
