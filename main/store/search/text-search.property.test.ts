import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readingOfDocument } from '../../../model/document-reading.ts';
import { newId } from '../../../model/ids.ts';
import { nameForm } from '../../../model/names/name-form.ts';
import { FoundTexts, longestQuery, type SearchPlace } from '../../../model/search/found-text.ts';
import { bringIn } from '../fixtures/bring-in.ts';
import { step, work } from '../fixtures/random-work.ts';
import { Workspace } from '../workspace.ts';

const nativeBinding = process.env.KANWU_SQLITE_BINDING;

let workspace: Workspace;

beforeEach(() => {
  workspace = Workspace.open(':memory:', { nativeBinding });
});
afterEach(() => workspace.close());

const headlines = (query: string): string[] =>
  workspace.search.find(query, null, 100).found.map(({ headline }) => headline);

test('an issue with more blocks than there are numbers left for it has all numbers given anew', () => {
  for (const ordinal of [0, 100, 50, 25, 12]) bringIn(workspace, [[`第${ordinal}期`]], '报', ordinal);
  bringIn(workspace, [Array.from({ length: 5000 }, (_, at) => `第${at}期`)], '长', 6);
  expect(workspace.search.count('期')).toEqual({ articles: 6, blocks: 5005 });
  expect(workspace.search.find('期', null, 9).found.map(({ blocks }) => blocks)).toEqual([1, 5000, 1, 1, 1, 1]);
  const [hit] = workspace.search.find('第4999期', null, 1).found;
  const { text } = readingOfDocument(workspace.articles.read(hit?.articleId ?? newId()));
  expect(hit?.passage.start).toBe(text.indexOf('第4999期'));
});

test('articles are found page by page in the order in which they are listed, each once', () => {
  const sizes = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 9 })), { maxLength: 6 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 7 }), (issues, limit) => {
      workspace.close();
      workspace = Workspace.open(':memory:', { nativeBinding });
      for (const [ordinal, articles] of issues) {
        bringIn(
          workspace,
          Array.from({ length: articles }, (_, at) => [`${at}`, '书', '书', '书']),
          '报',
          ordinal,
        );
      }
      const ids: string[] = [];
      let after: SearchPlace | null = null;
      do {
        const page = workspace.search.find('书', after, limit);
        // It goes over the bridge.
        expect(FoundTexts.parse(page)).toEqual(page);
        expect(page.found.length).toBeLessThanOrEqual(limit);
        ids.push(...page.found.map(({ articleId }) => articleId));
        after = page.next;
      } while (after !== null);
      expect(ids).toEqual(workspace.issueIds().flatMap((id) => workspace.lines.articlesOf(id).map((line) => line.id)));
    }),
    { numRuns: 30 },
  );
});

test('after any course of work each paragraph is found, where it stands in its article’s reading text', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      workspace.close();
      workspace = Workspace.open(':memory:', { nativeBinding });
      work(workspace, steps);
      const issues = workspace.issueIds();
      for (const line of issues.flatMap((id) => workspace.lines.articlesOf(id))) {
        const { text, blocks } = readingOfDocument(workspace.articles.read(line.id));
        for (const { reading } of blocks) {
          const form = nameForm(text.slice(reading.start, reading.end));
          const query = `"${[...form].slice(0, 9).join('').replaceAll('"', '')}"`;
          const hits = workspace.search.find(query, null, 100).found;
          if (form === '' || form.includes('"')) continue;
          const hit = hits.find(({ articleId }) => articleId === line.id);
          const { start = 0, text: shown = '' } = hit?.passage ?? {};
          expect(shown).not.toBe('');
          expect(text.slice(start, start + shown.length)).toBe(shown);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('whatever is asked for, nothing breaks, and what is cut from a paragraph is found in it', () => {
  const paragraph = '第1条“红旗”100%_ OR (a AND "b") NEAR/2 c* ^d {x}: -y + z; DROP TABLE mention;\u0000 𠮷👨‍👩‍👧 ﷺ ㈱';
  bringIn(workspace, [['甲', paragraph]]);
  const cut = fc.tuple(fc.nat(paragraph.length), fc.nat(paragraph.length));
  fc.assert(
    fc.property(cut, ([one, other]) => {
      const query = paragraph.slice(Math.min(one, other), Math.max(one, other)).replace(/\p{Cs}/gu, '');
      fc.pre(query.trim() !== '' && !/^[\s\p{Cf}\p{Cc}]*$/u.test(query) && !/(^|\s)"[^"]*"(\s|$)/.test(query));
      expect(headlines(query)).toEqual(['甲']);
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: longestQuery }), (query) => {
      workspace.search.find(query, null, 1);
      workspace.search.count(query);
    }),
    { numRuns: 500 },
  );
});
