import { type Encoding, encodings } from '../../model/encoding.ts';
import type { ErrorCode, ErrorDetail } from '../../model/error.ts';
import { type ImportChoices, type OffsetUnit, offsetUnits } from '../../model/import.ts';

/** What a person can do about a file that did not come in: import it by other choices, or say its encoding or columns. */
export type Remedy =
  | { readonly kind: 'as-text' | 'same-text'; readonly choices: ImportChoices }
  | { readonly kind: 'columns' }
  | { readonly kind: 'annotator' }
  | { readonly kind: 'labels' }
  | { readonly kind: 'offsets'; readonly units: readonly OffsetUnit[] }
  | { readonly kind: 'encoding'; readonly candidates: readonly Encoding[] };

/** Null where nothing in Kanwu helps. */
export function remedyOf({ code, detail }: { readonly code: ErrorCode; readonly detail: ErrorDetail }): Remedy | null {
  switch (code) {
    case 'format-refused':
      if (detail.advice === 'name-columns') return { kind: 'columns' };
      return detail.hasText === true ? { kind: 'as-text', choices: { as: 'plain-text' } } : null;
    case 'text-already-imported':
      return { kind: 'same-text', choices: { admitSameText: true } };
    case 'annotator-unsure':
      return { kind: 'annotator' };
    case 'labels-unknown':
      return { kind: 'labels' };
    case 'offsets-unsure': {
      const named = String(detail.candidates ?? '').split(' ');
      return { kind: 'offsets', units: offsetUnits.filter((each) => named.includes(each)) };
    }
    case 'encoding-unsure':
    case 'file-not-text': {
      const named = String(detail.candidates ?? '').split(' ');
      return { kind: 'encoding', candidates: encodings.filter((each) => named.includes(each)) };
    }
    default:
      return null;
  }
}
