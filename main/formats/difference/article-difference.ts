import type { DifferenceKind, DifferentNoun } from '../../../model/difference.ts';
import type { DatasetArticle, DatasetCorrection, DatasetEntity } from '../dataset/dataset-article.ts';
import { paragraphCorrections } from '../dataset/paragraph-corrections.ts';

/** What a dataset says of an article, beside the article itself. */
export const comparedNouns = ['mention', 'correction', 'relation', 'category', 'comment'] as const;
export type ComparedNoun = (typeof comparedNouns)[number];

/** Fields of an article that are told by themselves when they differ. */
const articleFields = [
  ...(['headline', 'subhead', 'text', 'reporters', 'correspondents', 'photographers', 'state', 'note'] as const),
  ...(['referenceCode', 'notForRelease'] as const),
] as const;

/** What differs of one thing: it is only in the one dataset, or the same in both with other content. */
export interface Changed {
  readonly noun: Exclude<DifferentNoun, 'entity'>;
  readonly kind: DifferenceKind;
  /** What it reads or is called. */
  readonly name: string;
  /** Its id; null where the dataset gives it none. */
  readonly id: string | null;
  /** Of what is in both, which fields differ, with what they were and are as JSON. */
  readonly fields: readonly { readonly field: string; readonly was: string; readonly is: string }[];
}

/** A thing as it is compared: what it is called, what tells it from others, and what may differ. */
interface Compared {
  readonly name: string;
  readonly id: string | null;
  readonly key: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** What differs between two states of an article, its own fields first; empty where they say the same. */
export function articleDifference(before: DatasetArticle, after: DatasetArticle): readonly Changed[] {
  const fields = changedFields(fieldsOf(before), fieldsOf(after));
  const own: readonly Changed[] =
    fields.length === 0
      ? []
      : [{ noun: 'article', kind: 'changed', name: after.headline, id: after.id ?? null, fields }];
  return [
    ...own,
    ...comparedNouns.flatMap((noun) => changesOf(noun, comparedIn[noun](before), comparedIn[noun](after))),
  ];
}

function fieldsOf(article: DatasetArticle): Readonly<Record<string, unknown>> {
  return Object.fromEntries(articleFields.map((field) => [field, article[field]]));
}

const comparedIn: Readonly<Record<ComparedNoun, (article: DatasetArticle) => readonly Compared[]>> = {
  mention: ({ entities, rejected }) => numbered([...entities, ...(rejected?.entities ?? [])].map(comparedMention)),
  correction: (article) =>
    numbered(
      [...article.corrections, ...paragraphCorrections(article), ...(article.rejected?.corrections ?? [])].map(
        comparedCorrection,
      ),
    ),
  relation({ entities, relations, rejected }) {
    const all = [...entities, ...(rejected?.entities ?? [])];
    const named = (place: number): string => all[place]?.text ?? '';
    return numbered(
      [...relations, ...(rejected?.relations ?? [])].map(({ id, type, subject, object, status }) => ({
        ...{ name: `${named(subject)} ${type} ${named(object)}`, id: id ?? null, key: id ?? '' },
        content: { type, subject: named(subject), object: named(object), status },
      })),
    );
  },
  category: ({ categories, rejected }) =>
    numbered(
      [...categories, ...(rejected?.categories ?? [])].map(({ id, scheme, code, label, status }) => ({
        ...{ name: `${scheme} ${code} ${label}`, id: id ?? null, key: id ?? '', content: { status } },
      })),
    ),
  comment: ({ comments = [] }) =>
    numbered(
      comments.map(({ id, was, text, state, answer }) => ({
        ...{ name: was, id: id ?? null, key: id ?? '', content: { text, state, answer } },
      })),
    ),
};

/** How sure the program was and where in the text it stands follow from other things, and are no difference by themselves. */
function comparedMention({
  id,
  text,
  type,
  value,
  bound,
  calendar,
  attributes,
  status,
  notForRelease,
  note,
  entity,
}: DatasetEntity) {
  return {
    ...{ name: `${type} ${text}`, id: id ?? null, key: id ?? '' },
    content: {
      ...{ text, type, value, bound, calendar, attributes, status, notForRelease, note },
      entity: entity?.name ?? null,
    },
  };
}

function comparedCorrection({ id, was, now, kind, certainty, status, note, applied }: DatasetCorrection) {
  return {
    name: `${was} → ${now}`,
    id: id ?? null,
    key: id ?? '',
    content: { was, now, kind, certainty, status, note, applied },
  };
}

/** Those without an id are told by what they are called, and by which of those they are. */
function numbered(all: readonly Compared[]): readonly Compared[] {
  const times = new Map<string, number>();
  return all.map((each) => {
    if (each.key !== '') return each;
    const count = (times.get(each.name) ?? 0) + 1;
    times.set(each.name, count);
    return { ...each, key: `${each.name}\n${count}` };
  });
}

function changesOf(noun: ComparedNoun, before: readonly Compared[], after: readonly Compared[]): readonly Changed[] {
  const was = new Map(before.map((each) => [each.key, each]));
  const is = new Set(after.map(({ key }) => key));
  const changed = after.flatMap((each): Changed[] => {
    const same = was.get(each.key);
    if (same === undefined) return [{ noun, kind: 'added', name: each.name, id: each.id, fields: [] }];
    const fields = changedFields(same.content, each.content);
    return fields.length === 0 ? [] : [{ noun, kind: 'changed', name: each.name, id: each.id, fields }];
  });
  const removed = before
    .filter(({ key }) => !is.has(key))
    .map(({ name, id }): Changed => ({ noun, kind: 'removed', name, id, fields: [] }));
  return [...removed, ...changed];
}

function changedFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Changed['fields'] {
  return Object.keys({ ...before, ...after }).flatMap((field) => {
    const [was, is] = [JSON.stringify(before[field] ?? null), JSON.stringify(after[field] ?? null)];
    return was === is ? [] : [{ field, was, is }];
  });
}
