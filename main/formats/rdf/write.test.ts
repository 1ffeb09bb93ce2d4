import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Parser, Store } from 'n3';
import { afterAll, describe, expect, it } from 'vitest';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import { anyArticle } from '../dataset/fixtures/any-article.ts';
import { inventedArticle, inventedLabel } from '../dataset/fixtures/invented-article.ts';
import { inventedSettings } from '../dataset/fixtures/invented-description.ts';
import { richArticles } from '../dataset/fixtures/rich-articles.ts';
import { writtenWithLosses } from '../dataset/fixtures/written.ts';
import { readDatasetArticle } from '../dataset/read-dataset-article.ts';
import { acceptedOnly } from '../dataset/selection.ts';
import { complaints, isInstalled, itWhere } from '../fixtures/checkers.ts';
import { breaches } from '../fixtures/shapes.ts';
import { inventedCitation } from '../package/fixtures/invented-facts.ts';
import { prefixes } from './turtle.ts';
import { rdf } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanwu-rdf-'));
afterAll(() => rmSync(folder, { recursive: true }));
const article = readDatasetArticle(inventedArticle, acceptedOnly, inventedLabel);
const settings = { ...inventedSettings, citation: inventedCitation };

async function turtleOf(articles: readonly DatasetArticle[]): Promise<string> {
  return (await writtenWithLosses(rdf, articles, settings)).files['.ttl']?.text ?? '';
}

/** The statements as n3 reads them. */
async function graphOf(articles: readonly DatasetArticle[]): Promise<Store> {
  return new Store(new Parser().parse(await turtleOf(articles)));
}

describe('linked data', () => {
  it('names what is named by the workspace’s base, with its names and links', async () => {
    const graph = await graphOf([article]);
    const [entity] = graph.getSubjects(`${prefixes.skos}prefLabel`, '"何晚晴"', null);
    expect(entity?.value).toMatch(/^https:\/\/data\.example\.org\/[0-9a-f]{32}$/);
    const said = (name: string) => graph.getObjects(entity ?? null, name, null).map(({ value }) => value);
    expect(said(`${prefixes.skos}altLabel`)).toEqual(['晚晴']);
    expect(said(`${prefixes.skos}exactMatch`)).toEqual(['http://www.wikidata.org/entity/Q00000000']);
    expect(said(`${prefixes.rdf}type`)).toContain(`${prefixes.schema}Person`);
    expect(graph.getObjects(null, `${prefixes.schema}mentions`, null).map(({ value }) => value)).toEqual([
      entity?.value,
    ]);
    await expect(await turtleOf([article])).toMatchFileSnapshot('fixtures/invented-article.ttl.txt');
  });

  it('quotes at each mention what stands in the text there, in code points', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (any) => {
        const graph = await graphOf([any]);
        const one = (subject: Parameters<Store['getObjects']>[0], name: string): string =>
          graph.getObjects(subject, `${prefixes.nif}${name}`, null)[0]?.value ?? '';
        const phrases = graph.getSubjects(`${prefixes.rdf}type`, `${prefixes.nif}Phrase`, null);
        const stretches = new Set(any.entities.map(({ start, end }) => `${start} ${end}`));
        expect(phrases).toHaveLength(stretches.size);
        for (const phrase of phrases) {
          const [context] = graph.getObjects(phrase, `${prefixes.nif}referenceContext`, null);
          const text = [...one(context ?? null, 'isString')];
          const [from, to] = [one(phrase, 'beginIndex'), one(phrase, 'endIndex')].map(Number);
          expect(text.slice(from, to).join('')).toBe(one(phrase, 'anchorOf'));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is as the published shapes want it, whatever is in it (by rdf-validate-shacl)', async () => {
    expect(await breaches(await turtleOf([article, ...richArticles]), 'kanwu-rdf.shacl.ttl')).toEqual([]);
  });

  it('is held to those shapes: what they want and is not there is found', async () => {
    const turtle = (await turtleOf([article])).replaceAll(/ {2}nif:anchorOf [^\n]*\n/g, '');
    expect((await breaches(turtle, 'kanwu-rdf.shacl.ttl')).join('\n')).toContain('anchorOf');
  });

  itWhere({ rapper: isInstalled('rapper') }, 'is Turtle, whatever is in it', async () => {
    const path = join(folder, 'all.ttl');
    writeFileSync(path, await turtleOf([article, ...richArticles]));
    expect(complaints('rapper', ['-q', '-c', '-i', 'turtle', path])).toBe('');
  });
});
