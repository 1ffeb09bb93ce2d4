import { mentionText, readingRangesOf } from '../../model/edits/mention-text.ts';
import type { EntityType, Mention } from '../../model/mention.ts';
import { holdsName } from '../../model/names/name-form.ts';
import type { OpenArticle } from '../state/article-part.ts';

/** Another mention of the article, to choose. */
export interface MentionChoice {
  readonly mention: Mention;
  readonly text: string;
  /** What stands around it, on one line. */
  readonly around: string;
}

/** How much of the text around a mention is shown on either side, in UTF-16 units. */
const shownAround = 8;

/**
 * The article's other mentions of some types, or of any, that read `wanted` somewhere, the nearest first. Of several that read the same,
 * only the nearest is listed; rejected ones are not.
 */
export function mentionChoices(
  { document, reading }: OpenArticle,
  from: Mention,
  types: readonly EntityType[] | null,
  wanted: string,
): readonly MentionChoice[] {
  const placeOf = (mention: Mention): number => readingRangesOf(reading, mention)[0]?.start ?? Number.POSITIVE_INFINITY;
  const here = placeOf(from);
  const texts = new Set<string>();
  return document.mentions
    .filter(({ id, type, status }) => id !== from.id && status !== 'rejected' && (types?.includes(type) ?? true))
    .map((mention) => ({ mention, text: mentionText(reading, mention), place: placeOf(mention) }))
    .filter(({ text }) => text !== '' && holdsName(text, wanted))
    .sort((a, b) => Math.abs(a.place - here) - Math.abs(b.place - here))
    .filter(({ text }) => !texts.has(text) && texts.add(text))
    .map(({ mention, text, place }) => {
      const around = reading.text.slice(Math.max(0, place - shownAround), place + text.length + shownAround);
      return { mention, text, around: around.replace(/\s+/g, ' ') };
    });
}
