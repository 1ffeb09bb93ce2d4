import { describe, expect, it } from 'vitest';
import { inventedArticle, inventedLabel } from './fixtures/invented-article.ts';
import { readDatasetArticle } from './read-dataset-article.ts';
import { acceptedOnly, type Selection, unreviewed, withSuggestions } from './selection.ts';

const read = (selection: Selection) => readDatasetArticle(inventedArticle, selection, inventedLabel);

describe('an article of a dataset', () => {
  it('has what people accepted and nothing else, unless suggestions are asked for', () => {
    const statuses = (selection: Selection) => {
      const { entities, relations, categories, corrections } = read(selection);
      return [...entities, ...relations, ...categories, ...corrections].map(({ status }) => status);
    };
    expect(new Set(statuses(acceptedOnly))).toEqual(new Set(['accepted']));
    expect(new Set(statuses(withSuggestions))).toEqual(new Set(['accepted', 'suggested']));
  });

  it('reads as its accepted corrections have it, whatever is listed', () => {
    expect(read(acceptedOnly).text).toContain('、\n\n副局长何晚晴说');
    expect(read(withSuggestions).text).toBe(read(acceptedOnly).text);
  });

  it('has broken lines put together when nobody has reviewed it', () => {
    expect(read(unreviewed).text).toContain('、副局长何晚晴说');
    expect(read(unreviewed).corrections.map(({ kind, applied }) => [kind, applied])).toEqual([
      ['line-join', true],
      ['misprint', true],
    ]);
    expect(read(withSuggestions).corrections.map(({ kind, applied }) => [kind, applied])).toEqual([
      ['line-join', false],
      ['misprint', true],
    ]);
  });

  it.each([
    ['accepted only', acceptedOnly],
    ['with suggestions', withSuggestions],
    ['unreviewed', unreviewed],
  ])('counts all offsets in the text that it has: %s', (_, selection) => {
    const { text, entities, blocks } = read(selection);
    for (const each of entities) {
      expect(text.slice(each.start, each.end)).toBe(each.text);
      for (const range of each.ranges ?? []) expect(text.slice(range.start, range.end)).toBe(range.text);
    }
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
  });

  it('names a corrected name as it reads now, and keeps what the source has', () => {
    const { entities, corrections } = read(acceptedOnly);
    expect(entities.find(({ entity }) => entity?.name === '何晚晴')?.text).toBe('何晚晴');
    expect(corrections).toMatchObject([{ was: '情', now: '晴', certainty: 'high', note: '据原报' }]);
    const [{ start, end } = { start: 0, end: 0 }] = corrections;
    expect(inventedArticle.source.text.slice(start, end)).toBe('情');
  });

  it('puts an outer name before those nested in it, and gives an interrupted one its stretches', () => {
    const { entities } = read(acceptedOnly);
    expect(entities.slice(0, 2).map(({ text }) => text)).toEqual(['青川区招商局', '青川区']);
    expect(entities.find(({ ranges }) => ranges !== undefined)).toMatchObject({
      text: '青川区第一、二小学',
      ranges: [{ text: '青川区第一' }, { text: '小学' }],
    });
  });

  it('relates entities by their places in the list, where both are there', () => {
    const names = (selection: Selection) => {
      const { entities, relations } = read(selection);
      return relations.map(
        ({ type, subject, object }) => `${entities[subject]?.text} ${type} ${entities[object]?.text}`,
      );
    };
    expect(names(acceptedOnly)).toEqual(['局长 of-organisation 青川区招商局', '林若溪 holds-position 局长']);
    expect(names(withSuggestions)).toContain('何晚晴 holds-position 副局长');
  });

  it('leaves out a name that a correction took away', () => {
    const [first, ...others] = inventedArticle.corrections;
    const position = inventedArticle.mentions.find(({ type }) => type === 'position');
    const [range] = position?.ranges ?? [];
    if (first === undefined || range === undefined) throw new Error('the fixture has both');
    const deletion = { ...first, start: range.start, end: range.end, now: '', status: 'accepted' as const };
    const document = { ...inventedArticle, corrections: [deletion, ...others] };
    const { entities, relations } = readDatasetArticle(document, acceptedOnly, inventedLabel);
    expect(entities.some(({ id }) => id === position?.id)).toBe(false);
    expect(relations).toEqual([]);
  });
});
