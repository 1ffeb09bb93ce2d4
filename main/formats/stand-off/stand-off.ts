import { createHash } from 'node:crypto';
import { z } from 'zod';
import { blockParts, correctionsIn } from '../dataset/block-ranges.ts';
import { DatasetArticle } from '../dataset/dataset-article.ts';

/** Name and version of the shape. */
export const standOffFormat = 'kanwu-stand-off@1';

/** What is left of an article without its text: places and hashes, by which it can be put together with its files again. */
export const StandOffArticle = z.looseObject({
  format: z.literal(standOffFormat),
  /** Of the article's text in UTF-8. */
  textSha256: z.string(),
  /** Where in the text its headline and subhead stand; null where they stand nowhere as they are. */
  headlineAt: z.tuple([z.int(), z.int()]).nullable(),
  subheadAt: z.tuple([z.int(), z.int()]).nullable(),
  sources: z.array(z.looseObject({ sha256: z.string() })),
});
export type StandOffArticle = Readonly<z.infer<typeof StandOffArticle>>;

/** An article without what its text says. What people put in the text's place stays: it is in no file. */
export function withoutText(article: DatasetArticle): StandOffArticle {
  const { text, headline, subhead, struck, comments, entities, corrections, ...rest } = article;
  return {
    ...rest,
    format: standOffFormat,
    textSha256: hashOf(text),
    headlineAt: placeOf(headline, text),
    subheadAt: placeOf(subhead, text),
    sources: article.sources.map(({ printed: _printed, ...source }) => source),
    entities: entities.map(({ text: _text, ranges, ...entity }) => ({
      ...entity,
      ...(ranges === undefined ? {} : { ranges: ranges.map(({ text: _piece, ...range }) => range) }),
    })),
    corrections: corrections.map(({ was: _was, ...correction }) => correction),
    ...(struck === undefined ? {} : { struck: struck.map(({ was: _was, ...each }) => each) }),
    ...(comments === undefined ? {} : { comments: comments.map(({ was: _was, ...comment }) => comment) }),
  };
}

/** What kept an article from being put together. */
export type NotTogether = 'file-missing' | 'other-text';

/**
 * An article with its text again, out of the files that it is of.
 *
 * @param sourceText the decoded text of a file, by the SHA-256 of its bytes; null where it is not there
 */
export function putTogether(
  article: StandOffArticle,
  sourceText: (sha256: string) => string | null,
): DatasetArticle | NotTogether {
  const { textSha256, headlineAt, subheadAt, ...rest } = article;
  const places = Places.safeParse(article);
  if (!places.success) return 'other-text';
  const { sources, corrections, struck, comments, entities, blocks } = places.data;
  const texts: string[] = [];
  for (const { sha256, restored } of sources) {
    const text = restored?.text ?? sourceText(sha256);
    if (text === null) return 'file-missing';
    texts.push(text);
  }
  const was = <Placed extends z.infer<typeof InSource>>(placed: Placed): Placed & { readonly was: string } => ({
    ...placed,
    was: (texts[placed.source] ?? '').slice(placed.start, placed.end),
  });
  const filled = {
    ...rest,
    ...{ format: 'kanwu-articles@4', headline: '', subhead: '', text: '', entities: [], blocks },
    corrections: corrections.map(was),
    ...(struck === undefined ? {} : { struck: struck.map(was) }),
    ...(comments === undefined ? {} : { comments: comments.map(was) }),
  };
  const bare = DatasetArticle.safeParse(filled);
  if (!bare.success) return 'other-text';
  const text = textOf(bare.data, texts);
  if (text === null || hashOf(text) !== textSha256) return 'other-text';
  const at = (place: readonly [number, number] | null): string =>
    place === null ? '' : text.slice(place[0], place[1]);
  const whole = DatasetArticle.safeParse({
    ...filled,
    ...{ text, headline: at(headlineAt), subhead: at(subheadAt) },
    entities: entities.map(({ ranges, ...entity }) => ({
      ...entity,
      text: text.slice(entity.start, entity.end),
      ...(ranges === undefined
        ? {}
        : { ranges: ranges.map((range) => ({ ...range, text: text.slice(range.start, range.end) })) }),
    })),
  });
  return whole.success ? whole.data : 'other-text';
}

const Stretch = z.looseObject({ start: z.int().min(0), end: z.int().min(0) });
const InSource = Stretch.extend({ source: z.int().min(0) });

/** What the text is put together by. */
const Places = z.looseObject({
  sources: z.array(z.looseObject({ sha256: z.string(), restored: z.looseObject({ text: z.string() }).optional() })),
  blocks: z.array(Stretch),
  corrections: z.array(InSource),
  struck: z.array(InSource).optional(),
  comments: z.array(InSource).optional(),
  entities: z.array(Stretch.extend({ ranges: z.array(Stretch).optional() })),
});

/** The reading text, out of the texts of the sources; null where a part of it is in none. */
function textOf(article: DatasetArticle, texts: readonly string[]): string | null {
  const applied = article.sources.map((_, source) =>
    article.corrections
      .filter((correction) => correction.applied && correction.source === source)
      .sort((a, b) => a.start - b.start || a.end - b.end),
  );
  let text = '';
  for (const { start, range } of blockParts(article)) {
    if (range === null) return null;
    text += '\n'.repeat(Math.max(0, start - text.length));
    const source = texts[range.source] ?? '';
    let at = range.start;
    for (const { start: from, end: to, now } of correctionsIn(applied[range.source] ?? [], range.start, range.end)) {
      text += source.slice(at, from) + now;
      at = to;
    }
    text += source.slice(at, range.end);
  }
  return text;
}

function placeOf(words: string, text: string): [number, number] | null {
  const at = words === '' ? -1 : text.indexOf(words);
  return at < 0 ? null : [at, at + words.length];
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
