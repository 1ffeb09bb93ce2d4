import { type ColumnOf, datasetTables, type TableName } from '../../../model/dataset-tables.ts';
import { whyNotReleased } from '../../../model/release.ts';
import type {
  DatasetArticle,
  DatasetCategory,
  DatasetComment,
  DatasetCorrection,
  DatasetEntity,
} from '../dataset/dataset-article.ts';
import { paragraphCorrections } from '../dataset/paragraph-corrections.ts';
import { filesOf, pagesOf } from '../dataset/source-files.ts';
import { textAfter, textBefore } from '../dataset/surroundings.ts';
import { type Cell, categoriesOf, linksIn, list, relationLists, urisIn } from './cells.ts';
import type { NamedEntity } from './named-entities.ts';
import { nameOf, type PositionHeld } from './positions-held.ts';

/** What each column of a table holds of a row, by its name. */
type Cells<Table extends TableName, Row> = Readonly<Record<ColumnOf<Table>, (row: Row) => Cell>>;

/** A row that is about something in an article. */
interface In<Thing> {
  readonly article: DatasetArticle;
  readonly thing: Thing;
}

/** Of which issue and article a row is. */
const whereFrom = {
  issue_title: ({ article: { issue } }: In<unknown>): Cell => issue.title,
  issue_date: ({ article: { issue } }: In<unknown>): Cell => issue.date,
  issue_number: ({ article: { issue } }: In<unknown>): Cell => issue.number,
  issue_page: ({ article: { sources } }: In<unknown>): Cell => list(pagesOf(sources)),
  issue_file: ({ article: { sources } }: In<unknown>): Cell => list(filesOf(sources)),
  article: ({ article: { article } }: In<unknown>): Cell => article,
  headline: ({ article: { headline } }: In<unknown>): Cell => headline,
  article_id: ({ article: { id } }: In<unknown>): Cell => id ?? null,
};

const byWhom = {
  reporters: ({ article: { reporters } }: In<unknown>): Cell => list(reporters),
  correspondents: ({ article: { correspondents } }: In<unknown>): Cell => list(correspondents),
  photographers: ({ article: { photographers } }: In<unknown>): Cell => list(photographers),
  categories: ({ article }: In<unknown>): Cell => categoriesOf(article),
  article_state: ({ article: { state } }: In<unknown>): Cell => state,
};

/** By which the archive calls its issue and it. */
const codes = {
  issue_code: ({ article: { issue } }: In<unknown>): Cell => issue.referenceCode,
  article_code: ({ article: { referenceCode } }: In<unknown>): Cell => referenceCode,
};

const judged = {
  status: ({ thing }: In<Pick<DatasetEntity, 'status'>>): Cell => thing.status,
  origin: ({ thing }: In<Pick<DatasetEntity, 'origin'>>): Cell => thing.origin,
  confidence: ({ thing }: In<Pick<DatasetEntity, 'confidence'>>): Cell => thing.confidence,
};

/** A mention with the relations that lead from it. */
interface MentionRow extends In<DatasetEntity> {
  readonly relations: string;
}

const mentions: Cells<'mentions', MentionRow> = {
  ...{ ...whereFrom, ...byWhom, ...judged },
  before: ({ thing, article }) => textBefore(article.text, thing.start),
  mention: ({ thing: { text, ranges } }) => (ranges === undefined ? text : ranges.map((each) => each.text).join('…')),
  after: ({ thing, article }) => textAfter(article.text, thing.end),
  type: ({ thing }) => thing.type,
  value: ({ thing }) => thing.value,
  value_bound: ({ thing }) => thing.bound ?? null,
  value_calendar: ({ thing }) => thing.calendar ?? null,
  attributes: ({ thing }) => list(Object.entries(thing.attributes ?? {}).map(([name, value]) => `${name}=${value}`)),
  entity: ({ thing }) => thing.entity?.name ?? null,
  entity_links: ({ thing }) => linksIn(thing.entity),
  entity_uris: ({ thing }) => urisIn(thing.entity),
  relations: ({ relations }) => relations,
  note: ({ thing }) => thing.note,
  start: ({ thing }) => thing.start,
  end: ({ thing }) => thing.end,
  ranges: ({ thing }) => list((thing.ranges ?? []).map(({ start, end }) => `${start}..${end}`)),
  mention_id: ({ thing }) => thing.id ?? null,
  entity_id: ({ thing }) => thing.entity?.id ?? null,
  ...codes,
  not_for_release: ({ thing, article }) => thing.notForRelease ?? whyNotReleased(article, article.issue),
};

const articles: Cells<'articles', In<null>> = {
  ...{ ...whereFrom, ...byWhom },
  subhead: ({ article }) => article.subhead,
  text: ({ article }) => article.text,
  note: ({ article }) => article.note,
  mentions: ({ article }) => article.entities.length,
  corrections: ({ article }) => correctionsOf(article).length,
  ...codes,
  not_for_release: ({ article }) => whyNotReleased(article, article.issue),
};

const corrections: Cells<'corrections', In<DatasetCorrection>> = {
  ...{ ...whereFrom, ...judged },
  was: ({ thing }) => thing.was,
  now: ({ thing }) => thing.now,
  kind: ({ thing }) => thing.kind,
  certainty: ({ thing }) => thing.certainty,
  applied: ({ thing }) => thing.applied,
  note: ({ thing }) => thing.note,
  source_start: ({ thing }) => thing.start,
  source_end: ({ thing }) => thing.end,
  correction_id: ({ thing }) => thing.id ?? null,
};

const categories: Cells<'categories', In<DatasetCategory>> = {
  ...{ ...whereFrom, ...judged },
  scheme: ({ thing }) => thing.scheme,
  code: ({ thing }) => thing.code,
  label: ({ thing }) => thing.label,
};

const comments: Cells<'comments', In<DatasetComment>> = {
  ...whereFrom,
  was: ({ thing }) => thing.was,
  comment: ({ thing }) => thing.text,
  comment_state: ({ thing }) => thing.state,
  answer: ({ thing }) => thing.answer,
  source_start: ({ thing }) => thing.start,
  source_end: ({ thing }) => thing.end,
  comment_id: ({ thing }) => thing.id ?? null,
};

const entities: Cells<'entities', NamedEntity> = {
  entity: ({ entity }) => entity.name,
  type: ({ entity }) => entity.type,
  aliases: ({ entity }) => list(entity.aliases),
  entity_links: ({ entity }) => linksIn(entity),
  entity_uris: ({ entity }) => urisIn(entity),
  note: ({ entity }) => entity.note,
  mentions: (row) => row.mentions,
  first_date: ({ firstDate }) => firstDate,
  last_date: ({ lastDate }) => lastDate,
  entity_id: ({ entity }) => entity.id,
};

const positions: Cells<'positions', PositionHeld> = {
  person: ({ person }) => nameOf(person),
  position: ({ position }) => position.text,
  organisation: ({ organisation }) => organisation && nameOf(organisation),
  place: ({ place }) => place && nameOf(place),
  first_date: ({ firstDate }) => firstDate,
  last_date: ({ lastDate }) => lastDate,
  times: ({ times }) => times,
  issue_title: ({ source }) => source.title,
  issue_date: ({ source }) => source.date,
  person_id: ({ person }) => person.entity?.id ?? null,
  organisation_id: ({ organisation }) => organisation?.entity?.id ?? null,
  place_id: ({ place }) => place?.entity?.id ?? null,
};

/** Those of characters, then those of whole paragraphs. */
function correctionsOf(article: DatasetArticle): readonly DatasetCorrection[] {
  return [...article.corrections, ...paragraphCorrections(article)];
}

/** The rows of one table. */
export interface Rows {
  readonly table: TableName;
  readonly rows: readonly (readonly Cell[])[];
}

/** An article's rows in each table that tells of articles; the table of mentions first. */
export function rowsOf(article: DatasetArticle): readonly Rows[] {
  const within = <Thing>(things: readonly Thing[]) => things.map((thing) => ({ article, thing }));
  const relations = relationLists(article);
  const mentionRows = within(article.entities).map((row, place) => ({ ...row, relations: relations[place] ?? '' }));
  return [
    { table: 'mentions', rows: inColumns('mentions', mentions, mentionRows) },
    { table: 'articles', rows: inColumns('articles', articles, within([null])) },
    { table: 'corrections', rows: inColumns('corrections', corrections, within(correctionsOf(article))) },
    { table: 'categories', rows: inColumns('categories', categories, within(article.categories)) },
    { table: 'comments', rows: inColumns('comments', comments, within(article.comments ?? [])) },
  ];
}

/** The rows of what all articles say together. */
export function rowsOfAll(named: Iterable<NamedEntity>, held: Iterable<PositionHeld>): readonly Rows[] {
  return [
    { table: 'entities', rows: inColumns('entities', entities, [...named]) },
    { table: 'positions', rows: inColumns('positions', positions, [...held]) },
  ];
}

function inColumns<Table extends TableName, Row>(
  table: Table,
  cells: Cells<Table, Row>,
  rows: readonly Row[],
): readonly (readonly Cell[])[] {
  const columns: readonly ColumnOf<Table>[] = datasetTables[table];
  return rows.map((row) => columns.map((column) => cells[column](row)));
}
