import { describe, expect, it } from 'vitest';
import { correctionPlaces } from './correction-places.ts';
import { inventedArticle, inventedLabel } from './fixtures/invented-article.ts';
import { readDatasetArticle } from './read-dataset-article.ts';
import { acceptedOnly, unreviewed, withSuggestions } from './selection.ts';

describe('where corrections stand in the text', () => {
  it.each([
    ['accepted only', acceptedOnly, ['晴']],
    ['with suggestions, which the text has not', withSuggestions, ['晴']],
    ['unreviewed, with lines put together before it', unreviewed, ['', '晴']],
  ])('is told of those that it has: %s', (_, selection, expected) => {
    const article = readDatasetArticle(inventedArticle, selection, inventedLabel);
    const places = correctionPlaces(article);
    expect(places.map(({ start, end }) => article.text.slice(start, end))).toEqual(expected);
    // Put back, they give the source.
    let text = article.text;
    for (const { start, end, correction } of places.toReversed()) {
      text = text.slice(0, start) + correction.was + text.slice(end);
    }
    expect(text).toBe(inventedArticle.source.text.replace('\n\n', '\n'));
  });

  it('is nowhere for one that no block holds', () => {
    const article = readDatasetArticle(inventedArticle, acceptedOnly, inventedLabel);
    const corrections = article.corrections.map((each) => ({ ...each, start: 900, end: 901 }));
    expect(correctionPlaces({ ...article, corrections })).toEqual([]);
  });
});
