import { append } from '../../../model/append.ts';
import type { Box } from '../../../model/recognition.ts';
import type { LineToken } from '../recognised-page/page.ts';

/** A word or a line as the file has it. */
export interface RecognisedPiece {
  readonly reference: string;
  box: Box | null;
  text: string | null;
  confidence: number | null;
  readonly alternatives: string[];
}

/**
 * The tokens of a line: its words where they are in its text one after another. A line says its text once more, and people correct it
 * there: a word that reads otherwise is what stands between its neighbours. A line without any word is one token.
 */
export function tokensOfLine(line: RecognisedPiece, words: readonly RecognisedPiece[]): readonly LineToken[] {
  const text = line.text ?? '';
  const tokens: LineToken[] = [];
  let end = 0;
  let missed: RecognisedPiece[] = [];
  for (const word of words) {
    const own = word.text?.trim() ?? '';
    const start = own === '' ? -1 : text.indexOf(own, end);
    if (start < 0 || start - end > farthest(missed)) {
      missed.push(word);
      continue;
    }
    append(tokens, between(text, end, start, missed));
    missed = [];
    end = start + own.length;
    tokens.push(tokenOf(word, start, end));
  }
  if (tokens.length > 0) return [...tokens, ...between(text, end, text.length, missed)];
  const isSaid = line.box !== null || line.confidence !== null || line.alternatives.length > 0;
  return isSaid && text !== '' ? [tokenOf(line, 0, text.length)] : [];
}

/** So many units further on a word is another one that reads the same, unless others were missed before it. */
function farthest(missed: readonly RecognisedPiece[]): number {
  return missed.reduce((sum, { text }) => sum + 2 * (text?.length ?? 0) + 4, 4);
}

/** A single word that was not found is what stands in its place. */
function between(text: string, from: number, to: number, missed: readonly RecognisedPiece[]): readonly LineToken[] {
  const [word, second] = missed;
  const ink = text.slice(from, to).trim();
  if (word === undefined || second !== undefined || ink === '') return [];
  const start = text.indexOf(ink, from);
  return [tokenOf(word, start, start + ink.length)];
}

function tokenOf({ box, confidence, alternatives, reference }: RecognisedPiece, start: number, end: number): LineToken {
  return { start, end, box, confidence, alternatives, reference };
}
