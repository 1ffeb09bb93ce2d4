import type { Vocabulary } from '../../../model/category.ts';
import { smallestOf } from '../../../model/extremes.ts';
import { unitForm } from '../../../model/names/unit-form.ts';
import type { Background } from './background.ts';
import { type CategoryEvidence, evidenceOf, type WordForCategory } from './evidence.ts';

/** A label that is in more articles than one of so many tells less; in more than one of two, nothing. */
const rare = 1 / 10;
const common = 1 / 2;

/** The labels of a vocabulary's terms as words that speak for them; one that joins several (工业、农业) is taken apart. */
export function labelEvidenceOf(vocabularies: readonly Vocabulary[], background: Background): CategoryEvidence {
  const found = vocabularies.flatMap(({ terms }) =>
    terms.flatMap(({ scheme, code, label }) =>
      wordsOf(label).flatMap((word): WordForCategory[] => {
        const weight = weightOf(presenceOf(word, background));
        return weight === 0 ? [] : [{ word, key: { scheme, code }, weight }];
      }),
    ),
  );
  return evidenceOf(found);
}

function wordsOf({ zh, en }: Vocabulary['label']): readonly string[] {
  const parts = `${zh}、${en}`.split(/[、，,;；/／()（）[\]【】]/).map((part) => unitForm(part).trim());
  return [...new Set(parts)].filter((part) => part.length > 1);
}

/** Of the rarest pair of characters in a word: a word is in no more articles than any part of it. */
function presenceOf(word: string, background: Background): number {
  const pairs = Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  return smallestOf(pairs.map((pair) => background.presenceOf(pair)));
}

function weightOf(presence: number): 0 | 1 | 2 {
  if (presence > common) return 0;
  return presence > rare ? 1 : 2;
}
