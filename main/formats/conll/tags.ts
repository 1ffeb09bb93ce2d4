import { mentionsByBlock } from '../annotated-text/mentions-by-block.ts';
import { type Token, tokensOf } from '../annotated-text/tokens.ts';
import type { DatasetArticle, DatasetEntity } from '../dataset/dataset-article.ts';
import type { LossTally } from '../dataset/losses.ts';
import { tokenStandsTight } from './spacing.ts';

export type TagScheme = 'bio' | 'bioes';

/** A token with its tag. */
export interface Tagged {
  readonly word: string;
  readonly tag: string;
}

/**
 * An article's blocks as sentences of tagged tokens. A token has one tag, so that of names in others or across them the one that begins
 * first, and is longest, is written; what else can't be is counted.
 */
export function taggedBlocks(
  article: DatasetArticle,
  scheme: TagScheme,
  losses: LossTally,
): readonly (readonly Tagged[])[] {
  losses.add('interrupted-mentions', article.entities.filter(({ ranges }) => ranges !== undefined).length);
  const mentions = mentionsByBlock(article);
  // The others go from one block into another.
  losses.add('unplaced-mentions', article.entities.length - mentions.flat().length);
  const blocks = article.blocks.map(({ start, end }, block) => {
    const tokens = tokensOf(article.text, start, end);
    const tags = tagsOf(tokens, mentions[block] ?? [], scheme, losses);
    losses.add('white-space', unusualGaps(article.text.slice(start, end), start, tokens));
    return tokens.map((token, place) => ({
      word: article.text.slice(token.start, token.end),
      tag: tags[place] ?? outside,
    }));
  });
  return blocks.filter((block) => block.length > 0);
}

/** How often what stands between a block's tokens, or at its edges, is not what a reader of them takes for it. */
function unusualGaps(text: string, start: number, tokens: readonly Token[]): number {
  let [read, at, count] = ['', 0, 0];
  for (const token of tokens) {
    const [from, to] = [token.start - start, token.end - start];
    const word = text.slice(from, to);
    const usual = tokenStandsTight(read, word) ? '' : ' ';
    if (text.slice(at, from) !== usual) count += 1;
    read += usual + word;
    at = to;
  }
  return text.slice(at) === '' ? count : count + 1;
}

export const outside = 'O';

/** The tags that a label has in a scheme. */
export function tagsOfLabel(label: string, scheme: TagScheme): readonly string[] {
  return (scheme === 'bio' ? ['B', 'I'] : ['B', 'I', 'E', 'S']).map((position) => `${position}-${label}`);
}

function tagsOf(
  tokens: readonly Token[],
  mentions: readonly DatasetEntity[],
  scheme: TagScheme,
  losses: LossTally,
): readonly string[] {
  const tags: string[] = tokens.map(() => outside);
  let next = 0;
  let free = 0;
  for (const { start, end, type } of mentions) {
    while (next < tokens.length && (tokens[next]?.end ?? 0) <= start) next += 1;
    let last = next;
    while (last < tokens.length && (tokens[last]?.start ?? 0) < end) last += 1;
    const [from, to] = [tokens[next]?.start ?? 0, tokens[last - 1]?.end ?? 0];
    if (last === next) losses.add('unplaced-mentions');
    else if (next < free) losses.add('nested-mentions');
    else {
      if (from < start || to > end) losses.add('widened-mentions');
      for (let place = next; place < last; place += 1) {
        tags[place] = `${positionOf(place === next, place === last - 1, scheme)}-${type}`;
      }
      free = last;
    }
  }
  return tags;
}

function positionOf(isFirst: boolean, isLast: boolean, scheme: TagScheme): string {
  if (scheme === 'bio') return isFirst ? 'B' : 'I';
  return isFirst ? (isLast ? 'S' : 'B') : isLast ? 'E' : 'I';
}
