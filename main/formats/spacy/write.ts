import { codePointsBefore } from '../annotated-text/code-points.ts';
import { articleFacts, beyondSpans, hasText, spansOf } from '../annotated-text/labelled-text.ts';
import type { Exporter } from '../dataset/exporter.ts';
import { jsonLine } from '../jsonl/write.ts';

/**
 * Prodigy's JSON Lines (https://prodi.gy/docs/api-interfaces), which spaCy is trained from: a text a line with its spans, whose offsets count
 * code points. A text is an answer when nothing in it waits for review. Spans may nest and cross, as spaCy's span categoriser takes them;
 * its entity recogniser does not.
 */
export const prodigy: Exporter = {
  code: 'prodigy',
  name: 'spaCy / Prodigy',
  use: 'tool',
  recordKind: 'labelled-text',
  leavesOut: beyondSpans,
  begin(files, losses) {
    const file = files.file('-prodigy.jsonl', 'labelled-text');
    return {
      head: async () => {},
      async article(article) {
        if (!hasText(article, losses)) return;
        const place = codePointsBefore(article.text);
        const spans = spansOf(article, losses).map(({ start, end, entity }) => ({
          start: place(start),
          end: place(end),
          label: entity.type,
        }));
        const isAnswer = article.entities.every(({ status }) => status === 'accepted');
        const answer = isAnswer ? { answer: 'accept' } : {};
        await file.append(jsonLine({ text: article.text, spans, ...answer, meta: articleFacts(article) }), 1);
      },
      foot: async () => {},
    };
  },
};
