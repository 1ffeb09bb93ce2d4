import { charactersOf } from '../../model/characters.ts';
import type { Occurrence } from '../../model/replacing/replacement.ts';
import type { KnownMisreading, OpenReplacing } from '../state/replacing-part.ts';

/** Whether an occurrence is taken: as somebody said; else unless its article is done, or hardly anything tells it from what is right. */
export function isTaken(occurrence: Occurrence, { marks, known }: Pick<OpenReplacing, 'marks' | 'known'>): boolean {
  return marks.get(occurrence.id) ?? (!occurrence.isDone && (known === null || isSurelyTheSame(occurrence, known)));
}

/** A misreading that is told by two neighbours, or has both of those of the one that was put right. */
function isSurelyTheSame({ before, after }: Occurrence, { misreading, left, right }: KnownMisreading): boolean {
  if (charactersOf(misreading.before + misreading.after).length > 1) return true;
  const last = (text: string): string | undefined => charactersOf(text.replace(/[\r\n]/g, '')).at(-1);
  const first = (text: string): string | undefined => charactersOf(text.replace(/[\r\n]/g, ''))[0];
  return last(before) === last(left) && first(after) === first(right);
}

/** A line of the list: what an article goes by, or something that stands in it. */
export type ListLine =
  | { readonly kind: 'article'; readonly first: Occurrence; readonly count: number }
  | { readonly kind: 'place'; readonly occurrence: Occurrence };

/** The lines of a list, each article's after its own. */
export function linesOf(occurrences: readonly Occurrence[]): ListLine[] {
  const lines: ListLine[] = [];
  let head: { kind: 'article'; first: Occurrence; count: number } | null = null;
  for (const occurrence of occurrences) {
    if (head === null || head.first.articleId !== occurrence.articleId) {
      head = { kind: 'article', first: occurrence, count: 0 };
      lines.push(head);
    }
    head.count++;
    lines.push({ kind: 'place', occurrence });
  }
  return lines;
}
