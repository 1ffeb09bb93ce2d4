import { Text } from '@codemirror/state';
import type { DecorationSet } from '@codemirror/view';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnchoredRange, anchoredRange } from '../../model/anchor.ts';
import type { Correction } from '../../model/correction.ts';
import type { ArticleDocument } from '../../model/document.ts';
import { readingOfDocument } from '../../model/document-reading.ts';
import { tagSetOf } from '../../model/entity-type.ts';
import { type CorrectionId, type MentionId, newId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import { readingOffset, sourceOffset } from '../../model/offset.ts';
import { toSource } from '../../model/reading-places.ts';
import { type Status, statuses } from '../../model/status.ts';
import { windowWords } from '../../resources/words/window.ts';
import { textPanePhrases } from '../article/text-pane-phrases.ts';
import { formatsOf } from '../messages/formats.ts';
import { wordsWith } from '../messages/words.ts';
import { type Drawing, draw } from './drawing.ts';
import { testArticle } from './fixtures/test-article.ts';
import type { PaneContent } from './pane-content.ts';
import type { Stretch } from './stretches.ts';

const article = testArticle(
  ['headline', '滨江要闻𠮷田'],
  ['body', '云州市人大常委会主任\n\n林望舒说'],
  ['body', '东、西两厂区《2019年》投产'],
);
const { length } = article.source.text;

/** What a layer draws, in an order of its own. */
function drawnIn(set: DecorationSet): string[] {
  const found: string[] = [];
  for (const at = set.iter(); at.value !== null; at.next()) {
    const { class: look, attributes, widget } = at.value.spec;
    found.push(JSON.stringify([at.from, at.to, look, attributes, widget?.constructor.name]));
  }
  return found.sort();
}

const expectDrawnAlike = (one: Drawing, other: Drawing): void => {
  for (const layer of ['lines', 'mentions', 'signs', 'corrections', 'comments', 'held', 'ring'] as const) {
    expect({ [layer]: drawnIn(one.layers[layer]) }).toEqual({ [layer]: drawnIn(other.layers[layer]) });
  }
};

const contentOf = (document: ArticleDocument, fields: Partial<PaneContent> = {}): PaneContent => ({
  ...{ document, reading: readingOfDocument(document), selectedMentionId: null, selectedCorrectionId: null },
  selectedCommentId: null,
  ...{
    shownStatuses: new Set<Status>(['suggested', 'accepted']),
    shownTypes: null,
    isWritten: false,
    view: 'reading' as const,
    label: '',
    phrases: textPanePhrases(wordsWith(windowWords.zh, tagSetOf([], []), 'zh'), formatsOf('zh')),
  },
  ...fields,
});

/** What a person or the program does to an article, told by numbers. */
const step = fc.record({
  kind: fc.constantFrom('tag', 'decide', 'remove', 'correct', 'decide correction', 'select', 'filter'),
  at: fc.nat(),
  size: fc.integer({ min: 0, max: 6 }),
  status: fc.constantFrom(...statuses),
  text: fc.string({ unit: fc.constantFrom('甲', '乙', '\n'), maxLength: 3 }),
});

function after(
  content: PaneContent,
  { kind, at, size, status, text }: typeof step extends fc.Arbitrary<infer S> ? S : never,
) {
  const { document, reading } = content;
  const { mentions, corrections } = document;
  const chosen = mentions.length === 0 ? -1 : at % mentions.length;
  const correction = corrections.length === 0 ? -1 : at % corrections.length;
  switch (kind) {
    case 'tag': {
      const start = at % reading.text.length;
      const end = Math.min(reading.text.length, start + size + 1);
      const ranges = toSource(reading, { start: readingOffset(start), end: readingOffset(end) });
      const added = ranges.length === 0 ? [] : [mentionOf(ranges, status)];
      return { ...content, document: { ...document, mentions: [...mentions, ...added] } };
    }
    case 'decide':
      return {
        ...content,
        document: {
          ...document,
          mentions: mentions.map((each, place) => (place === chosen ? { ...each, status } : each)),
        },
      };
    case 'remove':
      return { ...content, document: { ...document, mentions: mentions.filter((_, place) => place !== chosen) } };
    case 'correct': {
      const start = at % (length + 1);
      const end = Math.min(length, start + size);
      const crosses = article.blocks.every((block) => start < block.start || end > block.end);
      const overlaps = corrections.some((each) => each.start <= end && start <= each.end);
      if (crosses || overlaps || (start === end && text === '')) return content;
      return read({
        ...content,
        document: { ...document, corrections: [...corrections, correctionOf(start, end, text, status)] },
      });
    }
    case 'decide correction':
      return read({
        ...content,
        document: {
          ...document,
          corrections: corrections.map((each, place) => (place === correction ? { ...each, status } : each)),
        },
      });
    case 'select':
      return {
        ...content,
        selectedMentionId: mentions[chosen]?.id ?? null,
        selectedCorrectionId: size > 3 ? (corrections[correction]?.id ?? null) : null,
      };
    case 'filter':
      return { ...content, shownStatuses: new Set<Status>(statuses.slice(size % 3)) };
  }
}

const read = (content: PaneContent): PaneContent => ({ ...content, reading: readingOfDocument(content.document) });

const mentionOf = (ranges: readonly AnchoredRange[], status: Status): Mention => ({
  ...article.mention(['云']),
  ...{ id: newId<MentionId>(), ranges, status },
});

const correctionOf = (start: number, end: number, now: string, status: Status): Correction => ({
  ...article.correction('云', now, { status, kind: now === '' ? 'line-join' : 'recognition' }),
  ...{ id: newId<CorrectionId>(), start: sourceOffset(start), end: sourceOffset(end) },
});

/** What is drawn in a stretch; at its edges lanes may be other than where all is drawn. */
const seenIn = (set: DecorationSet, within: Stretch): string[] =>
  drawnIn(set)
    .filter((each) => {
      const [from, to] = JSON.parse(each) as [number, number];
      return from < within.end && within.start < to;
    })
    .map((each) => each.replace(/tp-(lane|sign)-\d/g, ''))
    .sort();

describe('a drawing', () => {
  it('that follows what changed is the one that would be drawn of it all', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let content = contentOf(article.document([], []));
        let drawing = draw(content, null);
        let text = Text.of(content.reading.text.split('\n'));
        for (const each of steps) {
          content = after(content, each);
          drawing = draw(content, drawing);
          text = drawing.changes.apply(text);
          expect(text.toString()).toBe(content.reading.text);
          expectDrawnAlike(drawing, draw(content, null));
        }
      }),
    );
  });

  it('may begin with the mentions that can be seen, and is the same once the others are drawn, too', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 15 }),
        fc.tuple(fc.nat(length), fc.nat(length)),
        fc.array(step, { maxLength: 2 }),
        (made, ends, then) => {
          const first = made.reduce(after, contentOf(article.document([], [])));
          const sight = { start: Math.min(...ends), end: Math.max(...ends) };
          const drawing = draw(first, null, null, sight);
          const whole = draw(first, null);
          for (const layer of ['mentions', 'signs'] as const) {
            const seen = drawnIn(whole.layers[layer]).filter((each) => {
              const [from, to] = JSON.parse(each) as [number, number];
              return from < sight.end && sight.start < to;
            });
            const beside = new Set(drawnIn(drawing.layers[layer]));
            const lanes = (each: string): string => each.replace(/tp-(lane|sign)-\d/g, '');
            const known = new Set([...beside].map(lanes));
            expect(seen.map(lanes).filter((each) => !known.has(each))).toEqual([]);
          }
          const content = then.reduce(after, first);
          expectDrawnAlike(draw(content, drawing), draw(content, null));
        },
      ),
    );
  });

  it('of what can be seen follows what changes, and has there what would be drawn of it all', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 15 }),
        fc.tuple(fc.nat(length), fc.nat(length)),
        fc.array(step, { maxLength: 10 }),
        (made, ends, then) => {
          let content = made.reduce(after, contentOf(article.document([], [])));
          let drawing = draw(content, null, null, { start: Math.min(...ends), end: Math.max(...ends) });
          for (const each of then) {
            content = [each].reduce(after, content);
            drawing = draw(content, drawing, null, drawing.within);
            const whole = draw(content, null);
            for (const layer of ['mentions', 'signs'] as const)
              expect(seenIn(drawing.layers[layer], drawing.within)).toEqual(
                seenIn(whole.layers[layer], drawing.within),
              );
          }
        },
      ),
    );
  });

  it('has no mentions where a text that has become shorter was looked at', () => {
    const { layers } = draw(contentOf(article.document([article.mention(['云州市'])], [])), null, null, {
      start: length + 2,
      end: length + 9,
    });
    expect(drawnIn(layers.mentions)).toEqual([]);
  });

  it('keeps every layer in which nothing changed', () => {
    const mention = article.mention(['云州市']);
    const content = contentOf(article.document([mention], []));
    const before = draw(content, null);
    const copy = draw({ ...content }, before);
    expect(copy.layers.lines).toBe(before.layers.lines);
    const decided = { ...content, document: article.document([{ ...mention, status: 'suggested' }], []) };
    const { layers } = draw({ ...decided, reading: content.reading }, before);
    expect(layers.lines).toBe(before.layers.lines);
    expect(layers.mentions).not.toBe(before.layers.mentions);
  });

  it('is drawn whole when the article has other blocks', () => {
    const document = article.document([article.mention(['东', '厂区']), article.mention(['云州市'])], []);
    const before = draw(contentOf(document), null);
    const turned = contentOf({ ...document, blocks: document.blocks.toReversed() });
    expectDrawnAlike(draw(turned, before), draw(turned, null));
  });

  it('of many marks that change together is the one that would be drawn of them all', () => {
    const mentions = Array.from({ length: 60 }, (_, at) =>
      mentionOf([anchoredRange(sourceOffset(at % 20), sourceOffset((at % 20) + 1 + (at % 3)))], 'suggested'),
    );
    const content = contentOf(article.document(mentions, []));
    const decided = mentions.map((mention): Mention => ({ ...mention, status: 'accepted' }));
    const after = { ...content, document: article.document(decided, []) };
    expectDrawnAlike(draw(after, draw(content, null)), draw(after, null));
    const inSight = draw(after, draw(content, null), null, { start: 0, end: 4 });
    expect(inSight.within).toEqual({ start: 0, end: 4 });
    expectDrawnAlike(draw(after, inSight), draw(after, null));
  });
});
