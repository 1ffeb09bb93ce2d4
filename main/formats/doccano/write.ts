import { articleFacts, beyondSpans, hasText, spansOf } from '../annotated-text/labelled-text.ts';
import type { Exporter } from '../dataset/exporter.ts';
import { jsonLine } from '../jsonl/write.ts';

/**
 * doccano's JSON Lines for sequence labelling (https://doccano.github.io/doccano/tutorial/): a text a line with its spans, and what else is
 * known of the article, which doccano keeps as metadata. Offsets count UTF-16 units, as doccano does unless a project counts graphemes.
 * Names in others and across them go in; a project must allow overlapping spans to take them.
 */
export const doccano: Exporter = {
  code: 'doccano',
  name: 'doccano',
  use: 'tool',
  recordKind: 'labelled-text',
  leavesOut: beyondSpans,
  begin(files, losses) {
    const file = files.file('-doccano.jsonl', 'labelled-text');
    return {
      head: async () => {},
      async article(article) {
        if (!hasText(article, losses)) return;
        const label = spansOf(article, losses).map(({ start, end, entity }) => [start, end, entity.type]);
        await file.append(jsonLine({ text: article.text, label, ...articleFacts(article) }), 1);
      },
      foot: async () => {},
    };
  },
};
