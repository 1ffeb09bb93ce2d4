import type { Encoding } from '../../../model/encoding.ts';
import { sourceOffset } from '../../../model/offset.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import type { ImportedDocument } from '../importer.ts';
import type { AnnotatedText } from './annotated-text.ts';
import { type OffsetUnit, unitOf, utf16Places } from './offset-units.ts';

/**
 * Texts of another tool as one issue, an article each, with their marks. A text stands as it is, so that every offset holds.
 *
 * @param builder knows already what had to be left out
 * @param likely the units that the tool may count in, the likeliest first
 */
export function documentOfTexts(
  texts: readonly AnnotatedText[],
  likely: readonly [OffsetUnit, ...OffsetUnit[]],
  encoding: Encoding,
  builder: DocumentBuilder,
): ImportedDocument | null {
  const unit = unitOf(
    texts.map(({ text, marks }) => ({ text, spans: marks.flatMap(({ spans }) => spans) })),
    likely,
  );
  for (const { text, marks, relations = [] } of texts) {
    const base = builder.article(text);
    const place = utf16Places(text, unit);
    const places = marks.map(({ spans, label, isDecided, note }) => {
      const ranges = spans.flatMap(({ start, end }) => {
        const [from, to] = [place(start), place(end)];
        return from === null || to === null || from >= to
          ? []
          : [{ start: sourceOffset(base + from), end: sourceOffset(base + to) }];
      });
      if (ranges.length === spans.length && ranges.length > 0)
        return builder.mark({ ranges, label, value: null, isDecided, note });
      builder.unread.add('misplaced-marks', label);
      return null;
    });
    for (const relation of relations) {
      const [subject, object] = [places[relation.subject] ?? null, places[relation.object] ?? null];
      if (subject === null || object === null) builder.unread.add('relations', relation.label);
      else builder.relation({ ...relation, subject, object });
    }
    builder.endArticle();
  }
  return builder.document(encoding);
}
