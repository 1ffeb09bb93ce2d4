import { expect, test } from 'vitest';
import { firstOfTwoArticles } from '../../model/edits/fixtures/two-articles.ts';
import { paragraphsOf, segmentsOf } from './vertical-paragraph.ts';

const shown = { statuses: new Set(['suggested', 'accepted', 'rejected'] as const), types: null };

test('a text is cut into its paragraphs, empty ones among them', () => {
  expect(paragraphsOf('甲乙\n\n丙')).toEqual([
    { start: 0, end: 2 },
    { start: 3, end: 3 },
    { start: 4, end: 5 },
  ]);
});

test('a paragraph is cut where marks begin and end, and its pieces are its text', () => {
  const { document, reading, at, mention } = firstOfTwoArticles();
  const place = at('林若溪');
  const paragraph = paragraphsOf(reading.text).find(({ start, end }) => start <= place.start && place.end <= end);
  if (paragraph === undefined) throw new Error('no paragraph');
  const segments = segmentsOf(paragraph, { document, reading }, shown, [place]);
  expect(segments.map(({ text }) => text).join('')).toBe(reading.text.slice(paragraph.start, paragraph.end));
  const own = segments.filter(({ mention: on }) => on?.id === mention('林若溪').id);
  expect(own.map(({ text, begins, isSelected }) => [text, begins, isSelected])).toEqual([['林若溪', true, true]]);
});

test('what is hidden is no mark', () => {
  const { document, reading } = firstOfTwoArticles();
  const hidden = { statuses: new Set<never>(), types: null };
  for (const paragraph of paragraphsOf(reading.text)) {
    expect(segmentsOf(paragraph, { document, reading }, hidden, []).every(({ mention }) => mention === null)).toBe(
      true,
    );
  }
});
