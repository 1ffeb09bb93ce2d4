import { spansOf } from '../annotated-text/labelled-text.ts';
import { tokensOf } from '../annotated-text/tokens.ts';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import type { LossTally } from '../dataset/losses.ts';
import { metadata, namedEntity, relation, sentence, token } from './type-system.ts';

/** An annotation that is written; offsets count UTF-16 units. */
export interface WrittenAnnotation {
  readonly id: number;
  readonly type: string;
  readonly begin: number;
  readonly end: number;
  readonly features: Readonly<Record<string, string>>;
  /** Features that name another annotation, by its id. */
  readonly references: Readonly<Record<string, number>>;
}

/** The id of the text itself; annotations come after it. */
export const sofaId = 1;

/**
 * What a CAS holds of an article: a sentence a block, a token a word or character, the mentions with their types, and relations. Names that
 * are interrupted go from their first to their last character.
 */
export function annotationsOf(article: DatasetArticle, losses: LossTally): readonly WrittenAnnotation[] {
  const { text, headline, blocks, relations, id, article: number } = article;
  const written: WrittenAnnotation[] = [];
  const add = (
    type: string,
    { start: begin, end }: { readonly start: number; readonly end: number },
    features: WrittenAnnotation['features'] = {},
    references: WrittenAnnotation['references'] = {},
  ): number => {
    const own = sofaId + 1 + written.length;
    written.push({ id: own, type, begin, end, features, references });
    return own;
  };
  const facts = { documentTitle: headline, documentId: id ?? String(number) };
  add(metadata, { start: 0, end: text.length }, facts);
  for (const block of blocks) {
    if (block.start === block.end) continue;
    add(sentence, block);
    for (const each of tokensOf(text, block.start, block.end)) add(token, each);
  }
  const mentions = spansOf(article, losses).map((span) => add(namedEntity, span, { value: span.entity.type }));
  for (const { type: label, subject, object } of relations) {
    const [Governor, Dependent] = [mentions[subject], mentions[object]];
    const place = article.entities[object];
    if (Governor === undefined || Dependent === undefined || place === undefined) continue;
    add(relation, place, { label }, { Governor, Dependent });
  }
  return written;
}
