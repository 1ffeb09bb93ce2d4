import type { Encoding } from '../../../model/encoding.ts';
import { KanwuError } from '../../../model/error.ts';
import type { OffsetUnit } from '../../../model/import.ts';
import { sourceOffset } from '../../../model/offset.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import type { ImportedDocument } from '../importer.ts';
import { linkedEntity } from '../linked-entity.ts';
import type { AnnotatedText } from './annotated-text.ts';
import { areUnsure, unitOf, utf16Places } from './offset-units.ts';

/** How it is known what offsets count, where the file does not prove it. */
interface OffsetChoice {
  /** As the person says. */
  readonly offsets?: OffsetUnit | undefined;
  /** Whether the person is asked: where a setting of the tool says it. */
  readonly isAsked?: boolean;
}

/**
 * Texts of another tool as one issue, an article each, with their marks. A text stands as it is, so that every offset holds.
 *
 * @param builder knows already what had to be left out
 * @param likely the units that the tool may count in, the likeliest first
 * @throws {KanwuError} `offsets-unsure` (detail: `candidates`, units divided by spaces)
 */
export function documentOfTexts(
  texts: readonly AnnotatedText[],
  likely: readonly [OffsetUnit, ...OffsetUnit[]],
  encoding: Encoding,
  builder: DocumentBuilder,
  { offsets, isAsked = false }: OffsetChoice = {},
): ImportedDocument | null {
  const spanned = texts.map(({ text, marks }) => ({ text, spans: marks.flatMap(({ spans }) => spans) }));
  if (isAsked && offsets === undefined && areUnsure(spanned, likely)) {
    throw new KanwuError('offsets-unsure', { candidates: likely.join(' ') });
  }
  const unit = offsets ?? unitOf(spanned, likely);
  for (const { text, marks, relations = [], categories = [] } of texts) {
    const base = builder.article(text);
    const place = utf16Places(text, unit);
    const places = marks.map(({ spans, label, isDecided, note, links = [], attributes = {} }) => {
      const ranges = spans.flatMap(({ start, end }) => {
        const [from, to] = [place(start), place(end)];
        return from === null || to === null || from >= to
          ? []
          : [{ start: sourceOffset(base + from), end: sourceOffset(base + to) }];
      });
      if (ranges.length === spans.length && ranges.length > 0) {
        const words = ranges.map(({ start, end }) => text.slice(start - base, end - base)).join('');
        const entity = linkedEntity(links, label, words);
        return builder.mark({
          ...{ ranges, label, value: null, isDecided, note, attributes },
          ...(entity === null ? {} : { entity }),
        });
      }
      builder.unread.add('misplaced-marks', label);
      return null;
    });
    for (const relation of relations) {
      const [subject, object] = [places[relation.subject] ?? null, places[relation.object] ?? null];
      if (subject === null || object === null) builder.unread.add('relations', relation.label);
      else builder.relation({ ...relation, subject, object });
    }
    builder.categories(categories);
    builder.endArticle();
  }
  return builder.document(encoding);
}
