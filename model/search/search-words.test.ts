import { describe, expect, it } from 'vitest';
import { searchWords } from './search-words.ts';

describe('a query', () => {
  it.each([
    ['is parted at white space', '林若溪　图书馆', ['林若溪', '图书馆']],
    ['is kept together between quotes', '"New York" 图', ['newyork', '图']],
    ['takes a lone quote for text', '"New York', ['"new', 'york']],
    ['takes a quote inside a word for text', '说"好"了', ['说"好"了']],
    ['takes curly quotes for text', '“红旗”', ['"红旗"']],
    ['knows no operators', 'a OR b* -c NEAR(d)', ['a', 'or', 'b*', '-c', 'near(d)']],
    ['of nothing seen asks for nothing', ' \u200b "" " " ', []],
  ])('%s', (_, query, found) => expect(searchWords(query)).toEqual(found));
});
