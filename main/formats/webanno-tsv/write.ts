import { fileEachArticle } from '../annotated-text/article-files.ts';
import { beyondSpans } from '../annotated-text/labelled-text.ts';
import { mentionsByBlock } from '../annotated-text/mentions-by-block.ts';
import type { DatasetArticle } from '../dataset/dataset-article.ts';
import type { Exporter } from '../dataset/exporter.ts';
import type { LossTally } from '../dataset/losses.ts';
import { Sentence } from './sentence.ts';
import { escaped } from './text.ts';

/** The layer of names that every project of INCEpTION has. */
const header =
  '#FORMAT=WebAnno TSV 3.3\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n\n';

/**
 * WebAnno TSV 3.3, which INCEpTION reads (https://inception-project.github.io/releases/latest/docs/user-guide.html#sect_webannotsv): a file an
 * article, a block a sentence. Names may nest and cross, within a sentence; tokens are cut where names begin and end. Offsets count UTF-16
 * units.
 */
export const webannoTsv: Exporter = {
  code: 'webanno-tsv',
  name: 'INCEpTION (WebAnno TSV)',
  use: 'tool',
  recordKind: 'labelled-text',
  leavesOut: [...beyondSpans, 'issue-facts', 'people'],
  begin(files, losses) {
    const folder = files.folder('-webanno-tsv', 'labelled-text');
    return {
      head: async () => {},
      article: fileEachArticle(folder, '.tsv', losses, (article) => header + sentencesOf(article, losses)),
      foot: async () => {},
    };
  },
};

function sentencesOf(article: DatasetArticle, losses: LossTally): string {
  const mentions = mentionsByBlock(article);
  losses.add('interrupted-mentions', article.entities.filter(({ ranges }) => ranges !== undefined).length);
  // The others go from one sentence into another.
  losses.add('unplaced-mentions', article.entities.length - mentions.flat().length);
  let written = '';
  let [number, firstId] = [1, 1];
  for (const [block, { start, end }] of article.blocks.entries()) {
    const sentence = new Sentence(article.text, start, end, mentions[block] ?? []);
    losses.add('unplaced-mentions', sentence.unplaced);
    if (sentence.isEmpty) continue;
    written += `\n#Text=${escaped(sentence.text)}\n${sentence.rows(number, firstId)}`;
    number += 1;
    firstId += sentence.names.length;
  }
  return written;
}
