import type { ArticleId, IssueId, PageId } from '../../../../model/ids.ts';
import type { Touch, Touched } from '../../touched.ts';
import { toLookAtIn } from '../names/to-look-at.ts';
import type { Projection, ProjectionParts } from '../projection.ts';
import { keyUnits } from './context-key.ts';
import { placeCounts, placeCountTables } from './place-counts.ts';
import { type PlaceRow, placeKeyOf, placeRows, placeTables, saysOf } from './place-rows.ts';
import { type PlacedMention, placedMention, placedMentionsIn } from './placed-mentions.ts';
import { readPlaces } from './read-places.ts';

/**
 * Where each name stands, a row a mention, in the order of the days; with what stands around it, to be sorted by. How many places a
 * name has, what is open of them and on how many days an entity is named is counted beside it, so that nobody counts rows.
 */
export const places: Projection = {
  name: 'places',
  version: 6,
  effort: 17,
  mayFollowLater: true,
  tables: { ...placeTables, ...placeCountTables },
  // Names and entities have whatever numbers were free when they came.
  compared: [
    (schema) =>
      `SELECT form, day, page, start, mark, status, done, type, confidence, entity_id, before, after
       FROM ${schema}.place JOIN ${schema}.placed_name ON placed_name.number = name
       LEFT JOIN ${schema}.placed_entity ON placed_entity.number = entity`,
    (schema) =>
      `SELECT form, type, accepted, suggested, rejected, open, sureness
       FROM ${schema}.name_places JOIN ${schema}.placed_name ON number = name`,
    (schema) =>
      `SELECT entity_id, day, mentions FROM ${schema}.entity_day JOIN ${schema}.placed_entity ON number = entity`,
    (schema) => `SELECT hundredths, accepted, rejected FROM ${schema}.sureness_decided`,
    (schema) =>
      `SELECT entity_id, form, mentions FROM ${schema}.entity_read
       JOIN ${schema}.placed_entity ON placed_entity.number = entity
       JOIN ${schema}.placed_name ON placed_name.number = name`,
  ],
  over(parts) {
    const { database, numbered } = parts;
    const within = placedMentionsIn(database, numbered);
    const toLookAt = toLookAtIn(parts, { of: placedMention, within, margin: keyUnits, articles: otherwiseIn(parts) });
    const read = readPlaces(parts);
    const rows = placeRows(database);
    const counts = placeCounts(database);
    const remove = (row: PlaceRow | undefined): void => {
      if (row === undefined) return;
      rows.remove(row);
      counts.add(row, -1);
    };
    const putAll = (mentions: readonly PlacedMention[]): void => {
      const found = read(mentions);
      for (const mention of mentions) {
        const place = found.get(mention.id);
        if (place === undefined) continue;
        const { form, ...where } = place;
        const name = rows.nameNumber(form);
        const row = { name, ...placeKeyOf(numbered, mention), ...where, ...saysOf(numbered, rows, mention) };
        rows.put(row);
        counts.add(row, 1);
      }
    };
    const change = (mention: PlacedMention): void => {
      const row = rows.find(placeKeyOf(numbered, mention));
      if (row === undefined) return;
      const says = saysOf(numbered, rows, mention);
      counts.add(row, -1);
      counts.add({ ...row, ...says }, 1);
      rows.change(row, says);
    };
    return {
      apply(_affected, touched, told) {
        const found = toLookAt(touched);
        const isReadSame = changesOnlyMentions(touched);
        const toRead: PlacedMention[] = [];
        for (const [id, is] of found) {
          const touch = touched.mention?.get(id);
          const was = touch === undefined ? is : placedMention(touch.before);
          if (isReadSame && was !== null && is !== null && isInSamePlace(was, is)) change(is);
          else {
            if (was !== null) remove(rows.find(placeKeyOf(numbered, was)));
            if (is !== null) toRead.push(is);
          }
        }
        putAll(toRead);
        rows.write();
        for (const id of counts.write()) told.entity(id);
      },
      rebuild(walk) {
        const grounds = database
          .prepare<[], PageId>('SELECT id FROM page UNION ALL SELECT id FROM restoration')
          .pluck();
        for (const pageId of walk(grounds.all())) {
          putAll(within(pageId, 0, Number.MAX_SAFE_INTEGER, 0));
          counts.write();
          rows.write();
        }
      },
    };
  },
};

/** Finds the articles of which the places say otherwise whether they are done, or when they came out. */
function otherwiseIn({ database }: ProjectionParts): (touched: Touched) => ArticleId[] {
  const articlesOf = database.prepare<[IssueId], ArticleId>('SELECT id FROM article WHERE issue_id = ?').pluck();
  return ({ article, issue }) => {
    const done = [...(article ?? [])].filter(([, touch]) => differs(touch, ({ state }) => state === 'done'));
    const dated = [...(issue ?? [])].filter(([, touch]) => differs(touch, ({ date }) => date));
    return [...done.map(([id]) => id as ArticleId), ...dated.flatMap(([id]) => articlesOf.all(id as IssueId))];
  };
}

function differs<R>({ before, after }: Touch<R>, of: (record: R) => unknown): boolean {
  return before !== null && after !== null && of(before) !== of(after);
}

/** Whether whatever text there is reads as before, in articles that stand where they stood. */
function changesOnlyMentions({ issue, page, restoration, article, block, correction }: Touched): boolean {
  const isArticleSame = [...(article?.values() ?? [])].every(
    (touch) =>
      touch.before !== null &&
      touch.after !== null &&
      !differs(touch, ({ issueId }) => issueId) &&
      !differs(touch, ({ state }) => state === 'done'),
  );
  return isArticleSame && [issue, page, restoration, block, correction].every((touches) => touches === undefined);
}

function isInSamePlace({ range: was }: { range: PlacedMention['range'] }, { range: is }: PlacedMention): boolean {
  return (
    was.start === is.start && was.startInset === is.startInset && was.end === is.end && was.endInset === is.endInset
  );
}
