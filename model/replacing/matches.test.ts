import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameForm } from '../names/name-form.ts';
import { lookedUpBy } from './looked-up-by.ts';
import { matcherOf } from './matches.ts';
import { patternProblem } from './pattern.ts';
import type { Misreading, Replacement } from './replacement.ts';

const misreading = (was: string, now: string, before = '', after = ''): Misreading => ({
  ...{ kind: 'misreading', was, now, before, after, of: { kind: 'recognition', certainty: 'high' } },
});
const plain = (find: string, by: string, folded = false): Replacement => ({
  ...{ kind: 'text', find, by, folded, side: 'reading' },
});
const pattern = (find: string, by: string, folded = false): Replacement => ({
  ...{ kind: 'pattern', find, by, folded, side: 'reading' },
});

/** A text as it reads once everything is replaced. */
function replaced(text: string, replacement: Replacement): string {
  let [reads, at] = ['', 0];
  for (const { start, end, now } of matcherOf(replacement)(text)) {
    reads += text.slice(at, start) + now;
    at = end;
  }
  return reads + text.slice(at);
}

describe('a misreading is found', () => {
  it.each([
    ['between its neighbours alone', '己经自己', misreading('己', '已', '', '经'), '已经自己'],
    ['over line ends, which stay', '他己\n经', misreading('己', '已', '', '经'), '他已\n经'],
    ['where a character is missing', '图馆开馆', misreading('', '书', '图', '馆'), '图书馆开馆'],
    ['where one is too many', '图书书馆', misreading('书', '', '图书', '馆'), '图书馆'],
    ['again right behind one', '大人大人', misreading('人', '夫', '大', ''), '大夫大夫'],
    ['not within a whole character', '葛󠄀城', misreading('葛', '曷', '', ''), '葛󠄀城'],
  ])('%s', (_, text, wanted, reads) => expect(replaced(text, wanted)).toBe(reads));
});

describe('a text is found', () => {
  it.each([
    ['as it is printed', '圖書館图书馆', plain('图书馆', '文化馆'), '圖書館文化馆'],
    ['however it is printed, where that is wanted', '圖書館图书馆', plain('图书馆', '文化馆', true), '文化馆文化馆'],
    ['over a line end, which stays after as many characters', '图\n书馆', plain('图书馆', '文化馆'), '文\n化馆'],
    ['but no part of a character that stands for several', '㈱甲', plain('株式', '有限', true), '㈱甲'],
  ])('%s', (_, text, wanted, reads) => expect(replaced(text, wanted)).toBe(reads));
});

describe('a pattern', () => {
  it.each([
    ['puts in what its groups found', '第5期第12期', pattern('第(\\d+)期', '$1号'), '5号12号'],
    ['puts in what named groups and all of it found', '甲1', pattern('(?<n>\\d)', '$<n>$&$$$2'), '甲11$$2'],
    ['finds text however it is printed', '第５期', pattern('第(\\d)期', '$1号', true), '５号'],
    ['keeps the old characters of what it found', '圖書館', pattern('图(书)馆', '$1', true), '書'],
    ['takes full-width signs for signs', '（五）', pattern('（五）', '五', true), '五'],
    ['finds nothing of no length', '甲乙', pattern('x*', '丙'), '甲乙'],
  ])('%s', (_, text, wanted, reads) => expect(replaced(text, wanted)).toBe(reads));

  it('that is none is told', () => {
    expect(patternProblem('(')).toMatch(/group/i);
    expect(patternProblem('(甲)')).toBeNull();
  });
});

describe('what candidates are looked up by', () => {
  it.each([
    ['(\\d+)年(\\d+)月', [['年', '月']]],
    ['图[书画]馆', [['图', '馆']]],
    ['己经|己然', [['己经'], ['己然']]],
    ['甲乙?丙+丁{2}', [['甲', '丙']]],
    ['\\p{Script=Han}\\u{4e00}公司\\*', [['公司*']]],
    ['\\d+', null],
    ['甲|\\d', null],
    ['（株）甲', [['株', '甲']]],
  ])('%s', (find, lists) => expect(lookedUpBy(pattern(find, ''))).toEqual(lists));

  it('stands in the form of every text in which something is found', () => {
    const piece = fc.constantFrom('图', '書', '㈱', '(', ')', '５', ' ', '\n', 'A', '。');
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    const escaped = (found: string): string => found.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    const part = fc.oneof(piece.map(escaped), fc.constantFrom('.', '\\d', '[图書]', '(图|書)', '图?', 'A+', '(?:A)*'));
    const find = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, find, fc.boolean(), (whole, wanted, folded) => {
        const replacement = pattern(wanted, '☆', folded);
        const lists = lookedUpBy(replacement);
        if (lists === null || matcherOf(replacement)(whole).length === 0) return;
        const form = nameForm(whole);
        expect(lists.some((list) => list.every((each) => form.includes(each)))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
