import type { Article } from '../article.ts';
import type { Classification } from '../category.ts';
import type { Command } from '../commands/command.ts';
import { classificationIdOf } from '../derived-ids.ts';

/** What people say of an article as a whole. */
export interface SaidOfArticle {
  readonly article: Pick<
    Article,
    | 'id'
    | 'headline'
    | 'subhead'
    | 'reporters'
    | 'correspondents'
    | 'photographers'
    | 'note'
    | 'referenceCode'
    | 'notForRelease'
  >;
  readonly classifications: readonly Classification[];
}

const people = ['reporters', 'correspondents', 'photographers'] as const;

/**
 * What becomes of what people said of an article whose text another one takes over: its people and categories are the other's, too, and
 * its note stands behind the other's, with a headline that somebody gave it. Its reference code is the other's where that has none, and stands in
 * the note else; what is not for release of either is not of both.
 */
export function takenOver(gone: SaidOfArticle, into: SaidOfArticle): readonly Command[] {
  const { id } = into.article;
  const lists = people.flatMap((field) => {
    const missing = gone.article[field].filter((name) => !into.article[field].includes(name));
    return missing.length === 0 ? [] : [[field, [...into.article[field], ...missing]] as const];
  });
  const was = Object.fromEntries(lists.map(([field]) => [field, into.article[field]]));
  const { referenceCode, notForRelease } = gone.article;
  const archival = {
    ...(into.article.referenceCode === null && referenceCode !== null ? { referenceCode } : {}),
    ...(into.article.notForRelease === null && notForRelease !== null ? { notForRelease } : {}),
  };
  const codeLeft = referenceCode === into.article.referenceCode || 'referenceCode' in archival ? null : referenceCode;
  const said = [codeLeft, gone.article.headline, gone.article.subhead, gone.article.note].filter(
    (each) => each !== null && each !== '',
  );
  const note = [into.article.note, ...said].filter((each) => each !== '').join('\n');
  const changes = { ...Object.fromEntries(lists), ...archival, ...(note === into.article.note ? {} : { note }) };
  const key = ({ scheme, code }: Classification): string => `${scheme}\n${code}`;
  const present = new Map(into.classifications.map((each) => [key(each), each]));
  const decided = gone.classifications.filter(({ status }) => status !== 'suggested');
  const added = decided
    .filter((each) => !present.has(key(each)))
    .map((each) => ({ ...each, id: classificationIdOf(id, each.scheme, each.code), articleId: id }));
  const settled = decided.flatMap((each) => {
    const there = present.get(key(each));
    return there?.status === 'suggested' ? [{ id: there.id, changes: { status: each.status } }] : [];
  });
  return [
    ...(Object.keys(changes).length === 0
      ? []
      : [{ name: 'article.revise' as const, payload: { revisions: [{ id, changes, was }] } }]),
    ...(added.length === 0 ? [] : [{ name: 'classification.add' as const, payload: { records: added } }]),
    ...(settled.length === 0 ? [] : [{ name: 'classification.revise' as const, payload: { revisions: settled } }]),
  ];
}
