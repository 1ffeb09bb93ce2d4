import type { ArticleDocument } from '../../model/document.ts';
import type { Mention } from '../../model/mention.ts';
import type { ReadingRange } from '../../model/offset.ts';
import type { Reading } from '../../model/reading.ts';
import { codePointName } from '../../model/visible-name.ts';
import { correctionMarks } from './correction-marks.ts';
import { mentionMarks, type Shown } from './mention-marks.ts';
import { rareCharacters } from './missing-glyphs.ts';
import { correctionsNear, mentionsNear } from './near-marks.ts';
import type { Stretch } from './stretches.ts';

/** A stretch of a paragraph with the same marks on all of its characters. */
export interface Segment extends Stretch {
  readonly text: string;
  /** The innermost mention on it; null where there is none. */
  readonly mention: Mention | null;
  /** Whether that begins here, where its sign stands. */
  readonly begins: boolean;
  /** Whether a correction is on it. */
  readonly isCorrected: boolean;
  /** The code point of a character that no font has, alone in its segment; null where the text can be seen. */
  readonly missing: string | null;
  /** Whether it is selected, be it as a mention's or a correction's. */
  readonly isSelected: boolean;
}

/** The paragraphs of a reading text, without their line ends. */
export function paragraphsOf(text: string): readonly Stretch[] {
  const paragraphs: Stretch[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    const last = end < 0 ? text.length : end;
    paragraphs.push({ start, end: last });
    start = last + 1;
  }
  return paragraphs;
}

/**
 * A paragraph cut where its marks begin and end.
 *
 * @param selected what is selected in the text
 * @param isMissing whether no font has a character, which stands in a segment of its own then
 */
export function segmentsOf(
  paragraph: Stretch,
  { document, reading }: { readonly document: ArticleDocument; readonly reading: Reading },
  shown: Shown,
  selected: readonly ReadingRange[],
  isMissing: (character: string) => boolean = () => false,
): readonly Segment[] {
  const within = (range: Stretch): boolean => range.start < paragraph.end && range.end > paragraph.start;
  const mentions = mentionMarks(mentionsNear(document.mentions, reading, paragraph), reading, shown).flatMap(
    ({ mention, ranges }) => ranges.filter(within).map((range) => ({ mention, range })),
  );
  const near = correctionsNear(document.corrections, reading, paragraph);
  const corrected = correctionMarks({ corrections: near, source: document.source }, reading, shown)
    .map(({ range }) => range)
    .filter((range) => range.start < range.end && within(range));
  const edges = new Set([paragraph.start, paragraph.end]);
  for (const { start, end } of [...mentions.map(({ range }) => range), ...corrected, ...selected.filter(within)]) {
    edges.add(Math.max(start, paragraph.start));
    edges.add(Math.min(end, paragraph.end));
  }
  const missing = new Map<number, string>();
  for (const { 0: character, index } of reading.text.slice(paragraph.start, paragraph.end).matchAll(rareCharacters)) {
    if (!isMissing(character)) continue;
    const start = paragraph.start + index;
    missing.set(start, codePointName(character));
    edges.add(start);
    edges.add(start + character.length);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? paragraph.end;
    const covers = (range: Stretch): boolean => range.start <= start && end <= range.end;
    // The shortest is the innermost.
    const inner = mentions
      .filter(({ range }) => covers(range))
      .reduce<(typeof mentions)[number] | null>(
        (best, each) => (best === null || lengthOf(each.range) < lengthOf(best.range) ? each : best),
        null,
      );
    return {
      ...{ start, end, text: reading.text.slice(start, end), mention: inner?.mention ?? null },
      begins: inner?.range.start === start,
      isCorrected: corrected.some(covers),
      isSelected: selected.some(covers),
      missing: missing.get(start) ?? null,
    };
  });
}

function lengthOf({ start, end }: Stretch): number {
  return end - start;
}
