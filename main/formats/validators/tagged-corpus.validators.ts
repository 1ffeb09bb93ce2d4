import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { conllBio, conllBioes } from '../conll/write.ts';
import { inventedArticle, inventedLabel } from '../dataset/fixtures/invented-article.ts';
import { richArticles } from '../dataset/fixtures/rich-articles.ts';
import { writtenWithLosses } from '../dataset/fixtures/written.ts';
import { readDatasetArticle } from '../dataset/read-dataset-article.ts';
import { acceptedOnly } from '../dataset/selection.ts';
import { complaints, isInstalled, itWhere, outputOf, pythonWith } from '../fixtures/checkers.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanwu-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

const articles = [readDatasetArticle(inventedArticle, acceptedOnly, inventedLabel), ...richArticles];
const python = pythonWith('nltk');

/** Prints the tagged words as NLTK's reader of CoNLL has them, and for BIO what its chunker makes of the tags. */
const reading = `
import json, sys
from nltk.corpus.reader.conll import ConllCorpusReader
from nltk.chunk.util import conlltags2tree
reader = ConllCorpusReader(sys.argv[1], [sys.argv[2]], ('words', 'pos'))
sentences = [[list(word) for word in sentence] for sentence in reader.tagged_sents() if len(sentence) > 0]
chunks = []
if sys.argv[3] == 'bio':
    for sentence in sentences:
        tree = conlltags2tree([(word, '', tag) for word, tag in sentence])
        chunks += [[t.label(), ''.join(leaf[0] for leaf in t.leaves())] for t in tree.subtrees(lambda t: t.height() == 2)]
print(json.dumps([sentences, [c for c in chunks if c[0] != 'S']]))
`;

describe('a reader of tagged corpora', () => {
  itWhere({ nltk: python !== null }, 'has the same words, tags and names', async () => {
    for (const [exporter, scheme] of [
      [conllBio, 'bio'],
      [conllBioes, 'bioes'],
    ] as const) {
      const { files, losses } = await writtenWithLosses(exporter, articles);
      const text = files[`-conll-${scheme}/articles.${scheme}`]?.text ?? '';
      writeFileSync(join(folder, `articles.${scheme}`), text);
      const [sentences, chunks] = JSON.parse(
        outputOf(python ?? '', ['-c', reading, folder, `articles.${scheme}`, scheme]),
      ) as readonly [readonly string[][][], readonly string[][]];
      const written = text
        .split('\n\n')
        .map((block) => block.split('\n').filter(Boolean))
        .map((lines) => lines.map((line) => line.split('\t')).filter(([word]) => word !== '-DOCSTART-'))
        .filter((lines) => lines.length > 0);
      expect(sentences).toEqual(written);
      if (scheme !== 'bio') continue;
      const lost = losses
        .filter(({ kind }) => kind === 'nested-mentions' || kind === 'unplaced-mentions')
        .reduce((sum, { count }) => sum + count, 0);
      const named = articles.filter(({ text: own }) => own.trim() !== '').flatMap(({ entities }) => entities);
      expect(chunks).toHaveLength(named.length - lost);
      for (const [type, name] of chunks) {
        expect(named.map((each) => `${each.type} ${each.text.replaceAll(/\s/g, '')}`)).toContain(`${type} ${name}`);
      }
    }
  });

  itWhere({ python3: isInstalled('python3') }, 'finds no line that is not a word and its tag', async () => {
    const { files } = await writtenWithLosses(conllBio, articles);
    const path = join(folder, 'lines.bio');
    writeFileSync(path, files['-conll-bio/articles.bio']?.text ?? '');
    const script =
      'import sys\nfor l in open(sys.argv[1], encoding="utf-8"):\n  assert l == "\\n" or len(l.split()) == 2, l';
    expect(complaints('python3', ['-c', script, path])).toBe('');
  });
});
