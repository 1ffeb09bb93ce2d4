import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import { anyArticle } from '../dataset/fixtures/any-article.ts';
import { inventedArticle, inventedLabel } from '../dataset/fixtures/invented-article.ts';
import { inventedSettings } from '../dataset/fixtures/invented-description.ts';
import { richArticles } from '../dataset/fixtures/rich-articles.ts';
import { written, writtenWithLosses } from '../dataset/fixtures/written.ts';
import { printedText } from '../dataset/printed-text.ts';
import { readDatasetArticle } from '../dataset/read-dataset-article.ts';
import { acceptedOnly } from '../dataset/selection.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { readingPages } from './write.ts';

const article = readDatasetArticle(inventedArticle, acceptedOnly, inventedLabel);

async function pageOf(articles: readonly DatasetArticle[]): Promise<string> {
  return Object.values(await written(readingPages, articles))[0]?.text ?? '';
}

interface Node {
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly data?: string;
  readonly children?: readonly Node[];
}

/** The text of a node as a browser's parser has it, without elements of a name. */
function textOf(node: Node, without: string): string {
  if (node.data !== undefined && node.children === undefined) return node.data;
  if (node.name === without) return '';
  return (node.children ?? []).map((child) => textOf(child, without)).join('');
}

function all(node: Node, isWanted: (node: Node) => boolean): readonly Node[] {
  const own = isWanted(node) ? [node] : [];
  return [...own, ...(node.children ?? []).flatMap((child) => all(child, isWanted))];
}

const isBlock = ({ name }: Node): boolean => name === 'p' || name === 'h2';

describe('an issue to read', () => {
  it('shows what is named and corrected, with an index of names', async () => {
    const html = await pageOf([article]);
    expect(html).toContain('<del>情</del>');
    expect(html).toContain('名称索引 Index of names');
    expect(html).toMatch(/<span class="name person" title="person"><ins>晴<\/ins><\/span>/);
    await expect(html).toMatchFileSnapshot('fixtures/invented-article.html.txt');
  });

  it('indexes names by their types, and no figures and dates', async () => {
    const html = await pageOf([article]);
    const index = html.slice(html.indexOf('<section>'));
    expect([...index.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, name]) => name)).toEqual([
      ...['机构 Organisation', '人物 Person', '地点 Place', '职务 Position'],
    ]);
    expect(index).not.toContain('万元');
  });

  it('goes on with a line that was joined, and says where it was broken', async () => {
    const at = article.text.indexOf('\n\n');
    const [first] = article.corrections;
    if (first === undefined || at < 0) throw new Error('the fixture has both');
    const start = (article.sources[0]?.ranges[1]?.[0] ?? 0) - (article.blocks[1]?.start ?? 0);
    const text = article.text.replace('\n\n', '');
    const join = { ...first, kind: 'line-join' as const, start: start + at, end: start + at + 2, was: '\n\n', now: '' };
    const blocks = article.blocks.map((block) => ({ ...block, end: block.end - (block.end > at ? 2 : 0) }));
    const html = await pageOf([{ ...article, text, blocks, entities: [], relations: [], corrections: [join] }]);
    expect(html).toMatch(/、<del class="break">\s+<\/del>副局长/);
  });

  it('says of whom it is in what part they had in it', async () => {
    expect(await pageOf([article])).toContain('记者 周亦舟 · 通讯员 何晚晴、林若溪 · ');
  });

  it('reads as the text does, and with what is struck as the print does', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (any) => {
        const html = await pageOf([any]);
        const [body] = all(parseDocument(html), ({ name }) => name === 'article');
        const blocks = body === undefined ? [] : all(body, isBlock);
        expect(blocks.map((block) => textOf(block, 'del'))).toEqual(
          any.blocks.map(({ start, end }) => any.text.slice(start, end)),
        );
        if (any.blocks.length === 1) expect(textOf(blocks[0] ?? {}, 'ins')).toBe(printedText(any).text);
      }),
      { numRuns: 200 },
    );
  });

  it('is well-formed, and every link of its index leads somewhere', async () => {
    for (const { text } of Object.values(await written(readingPages, [article, ...richArticles]))) {
      parseXml(text, { open: () => {}, close: () => {} }, { progress: () => {} });
      // In HTML only some elements may be written as empty.
      expect([...text.matchAll(/<(\w+)[^>]*\/>/g)].filter(([, name]) => name !== 'meta' && name !== 'img')).toEqual([]);
      const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, href] of text.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(href);
    }
  });
});

describe('the images of pages', () => {
  const source = article.sources[0];
  if (source === undefined) throw new Error('the fixture has a source');
  const onPage = (sha256: string, place: number): DatasetArticle => ({
    ...article,
    article: place,
    id: `on-${place}`,
    sources: [{ ...source, sha256 }],
  });
  const pages = {
    first: { key: 'first', file: { ending: 'jpg', bytes: async () => Buffer.from('scan') } },
    missing: { key: 'missing', file: null },
  };
  const settings = (isHeldBack = false) => ({
    ...inventedSettings,
    isHeldBack: () => isHeldBack,
    pageImage: async (sha256: string) => (sha256 === 'none' ? null : pages[sha256 === 'a' ? 'first' : 'missing']),
  });

  it('stand beside the articles of their page, once each', async () => {
    const articles = [onPage('a', 1), onPage('a', 2), onPage('b', 3), onPage('b', 4), onPage('none', 5)];
    const { files, losses } = await writtenWithLosses(readingPages, articles, settings());
    const [[page, { text } = { text: '' }] = ['']] = Object.entries(files);
    const image = page.replace(/\.html$/, '-1.jpg');
    expect(files[image]?.bytes.toString()).toBe('scan');
    expect(text.match(/<img [^>]*>|<article id="a\d"/g)).toEqual([
      `<img src="${image.slice(image.indexOf('/') + 1)}" alt="第 1 版"/>`,
      ...[1, 2, 3, 4, 5].map((place) => `<article id="a${place}"`),
    ]);
    const besides = parseDocument(text);
    const shown = all(besides, ({ attribs }) => attribs?.class === 'page');
    expect(shown.map((each) => all(each, ({ name }) => name === 'article').length)).toEqual([2]);
    expect(losses).toContainEqual({ kind: 'page-images', count: 1 });
  });

  it('are left out where text on them is not for release', async () => {
    const { files, losses } = await writtenWithLosses(readingPages, [onPage('a', 1)], settings(true));
    expect(Object.keys(files)).toHaveLength(1);
    expect(losses).toContainEqual({ kind: 'page-images', count: 1 });
  });
});
