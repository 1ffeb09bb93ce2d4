import type { Encoding } from '../../../model/encoding.ts';
import { KanwuError } from '../../../model/error.ts';
import type { FileFormat, OffsetUnit } from '../../../model/import.ts';
import { sourceOffset } from '../../../model/offset.ts';
import { personOrigin } from '../../../model/status.ts';
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
  /** What suggested corrections come from. */
  readonly origin?: FileFormat;
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
  { offsets, isAsked = false, origin = 'w3c-annotation' }: OffsetChoice = {},
): ImportedDocument | null {
  const spanned = texts.map(({ text, marks, corrections = [] }) => ({
    text,
    spans: [...marks.flatMap(({ spans }) => spans), ...corrections.map(({ span }) => span)],
  }));
  if (isAsked && offsets === undefined && areUnsure(spanned, likely)) {
    throw new KanwuError('offsets-unsure', { candidates: likely.join(' ') });
  }
  const unit = offsets ?? unitOf(spanned, likely);
  for (const { text, marks, relations = [], categories = [], corrections = [], remarks = [] } of texts) {
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
    for (const { span, now, kind, isDecided, note } of corrections) {
      const [from, to] = [place(span.start), place(span.end)];
      if (from === null || to === null || from > to || (from === to && now === '')) {
        builder.unread.add('misplaced-marks', span.quote ?? now);
        continue;
      }
      builder.correction({
        ...{ start: sourceOffset(base + from), end: sourceOffset(base + to), side: from === 0 ? 'after' : 'before' },
        ...{ now, kind, certainty: 'unknown', note },
        judgement: {
          status: isDecided ? 'accepted' : 'suggested',
          origin: isDecided ? personOrigin : origin,
          confidence: 1,
        },
      });
    }
    for (const remark of remarks) {
      const start = text.search(/\S/);
      const end = text.slice(start).search(/[^\S ]|$/) + start;
      builder.comment({
        ...{ start: sourceOffset(base + start), end: sourceOffset(base + end), text: remark },
        ...{ state: 'remark', answer: '' },
      });
    }
    builder.categories(categories);
    builder.endArticle();
  }
  return builder.document(encoding);
}
