/** A text without what does not tell names apart, and where each of its units stood before. */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text` its offset in the text that was folded, in UTF-16 units. */
  readonly offsets: readonly number[];
}

const middleDots = '·•・‧∙⋅．';

/**
 * Folds full-width forms to half-width ones, letters to lower case and all middle dots to one, and drops white space (but not
 * line ends: a name does not go on in the next block).
 */
export function foldName(text: string): FoldedText {
  const units: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit !== '\n' && unit.trim() === '') continue;
    units.push(foldUnit(unit));
    offsets.push(at);
  }
  return { text: units.join(''), offsets };
}

function foldUnit(unit: string): string {
  if (middleDots.includes(unit)) return '·';
  const code = unit.charCodeAt(0);
  // U+FF01–U+FF5E are the full-width forms of U+0021–U+007E.
  const plain = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : unit;
  const lower = plain.toLowerCase();
  return lower.length === 1 ? lower : plain;
}
