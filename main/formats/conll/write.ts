import { beyondSpans, hasText, LabelsUsed } from '../annotated-text/labelled-text.ts';
import type { Exporter } from '../dataset/exporter.ts';
import { outside, type TagScheme, taggedBlocks, tagsOfLabel } from './tags.ts';

/**
 * Tagged text in two columns as of CoNLL-2003 (https://www.clips.uantwerpen.be/conll2003/ner/), in BIO or BIOES: a token a line, a blank line
 * after each block, `-DOCSTART-` before each article; and all tags in a file beside it.
 */
function conll(scheme: TagScheme, name: string): Exporter {
  return {
    ...{ code: `conll-${scheme}`, name, use: 'tool', recordKind: 'labelled-text' },
    leavesOut: [...beyondSpans, 'issue-facts', 'people'],
    begin(files, losses) {
      const folder = files.folder(`-conll-${scheme}`, 'labelled-text');
      const file = folder.file(`articles.${scheme}`);
      const labels = new LabelsUsed();
      return {
        head: async () => {},
        async article(article) {
          if (!hasText(article, losses)) return;
          for (const { type } of article.entities) labels.add(type);
          const blocks = taggedBlocks(article, scheme, losses).map((block) =>
            block.map(({ word, tag }) => `${word}\t${tag}\n`).join(''),
          );
          await file.append([`-DOCSTART-\t${outside}\n`, ...blocks].map((each) => `${each}\n`).join(''), 1);
        },
        async foot() {
          const tags = [outside, ...labels.all().flatMap((label) => tagsOfLabel(label, scheme))];
          await folder.file('labels.txt').append(tags.map((tag) => `${tag}\n`).join(''));
        },
      };
    },
  };
}

export const conllBio = conll('bio', 'CoNLL, BIO');
export const conllBioes = conll('bioes', 'CoNLL, BIOES');
