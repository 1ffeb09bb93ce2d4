import type Database from 'better-sqlite3';
import { readBlocks } from '../../model/block.ts';
import type { Command } from '../../model/commands/command.ts';
import type { Correction } from '../../model/correction.ts';
import { correctionIdOf } from '../../model/derived-ids.ts';
import type { ArticleDocument } from '../../model/document.ts';
import { commandsOnPages, pageAt } from '../../model/document-pages.ts';
import type { CorrectionId } from '../../model/ids.ts';
import { sourceOffset } from '../../model/offset.ts';
import type { Records } from '../../model/records.ts';
import { groundOf, textOn } from './grounds.ts';
import { idOf } from './id-bytes.ts';
import type { Sources } from './sources.ts';

/** What recognition or print had wrong once, and what stood beside it. */
export interface CorrectedBefore {
  readonly was: string;
  readonly now: string;
  /** The characters on either side; empty at the edges of the text. */
  readonly before: string;
  readonly after: string;
}

/** So many corrections are looked at, and what is longer than this is no misreading that comes again, in UTF-16 units. */
const mostCorrections = 500;
const longest = 12;
/** A single character is proposed again only where as much is alike: both neighbours, or one that it had in so many corrections. */
const oftenEnough = 2;
const origin = 'corrected-before@1';

/** What people corrected of misreadings and misprints. */
export function correctedBefore(database: Database.Database, records: Records, sources: Sources): CorrectedBefore[] {
  const ids = database
    .prepare<[number], Uint8Array>(
      `SELECT id FROM correction INDEXED BY correction_of_misreading
       WHERE status = 1 AND kind IN ('recognition', 'misprint') LIMIT ?`,
    )
    .pluck()
    .all(mostCorrections);
  return ids.flatMap((id): CorrectedBefore[] => {
    const correction = records.correction.get(idOf<CorrectionId>(id));
    const ground = correction === undefined ? undefined : groundOf(records, correction.pageId);
    if (correction === undefined || ground === undefined) return [];
    const { start, end, now } = correction;
    const text = textOn(sources, ground);
    const was = text.slice(start, end);
    const isShort = was.length > 0 && was.length <= longest && now.length > 0 && now.length <= longest;
    if (!isShort || was === now || /\s/.test(was)) return [];
    return [{ was, now, before: text.slice(Math.max(0, start - 1), start), after: text.slice(end, end + 1) }];
  });
}

/** Proposes in an article what was corrected elsewhere, where nobody has said anything of that place yet. */
export function proposedAgain(document: ArticleDocument, corrected: readonly CorrectedBefore[]): readonly Command[] {
  const { source, corrections } = document;
  const wanted = byWas(corrected);
  const proposed = new Map<CorrectionId, Correction>();
  for (const block of readBlocks(document.blocks)) {
    const text = source.text.slice(block.start - source.start, block.end - source.start);
    for (const [was, known] of wanted) {
      for (let at = text.indexOf(was); at >= 0; at = text.indexOf(was, at + was.length)) {
        const start = block.start + at;
        const end = start + was.length;
        if (corrections.some((each) => each.start < end && start < each.end)) continue;
        const found = fitting(known, was, text[at - 1] ?? '', text[at + was.length] ?? '');
        if (found === null) continue;
        const page = pageAt(document, start);
        const id = correctionIdOf(page.id, start - page.shift, end - page.shift, found.now);
        proposed.set(id, {
          ...{
            id,
            pageId: page.id,
            start: sourceOffset(start),
            end: sourceOffset(end),
            side: 'before',
            now: found.now,
          },
          ...{ kind: 'recognition', certainty: 'unknown', note: '', status: 'suggested', origin },
          confidence: found.confidence,
        });
      }
    }
  }
  if (proposed.size === 0) return [];
  return commandsOnPages(document, [{ name: 'correction.add', payload: { records: [...proposed.values()] } }]);
}

function byWas(corrected: readonly CorrectedBefore[]): ReadonlyMap<string, readonly CorrectedBefore[]> {
  const found = new Map<string, CorrectedBefore[]>();
  for (const each of corrected) found.set(each.was, [...(found.get(each.was) ?? []), each]);
  return found;
}

/** What a place should read by what was corrected; null where too little is alike, or it was corrected in several ways. */
function fitting(
  known: readonly CorrectedBefore[],
  was: string,
  before: string,
  after: string,
): { readonly now: string; readonly confidence: number } | null {
  const alike = (each: CorrectedBefore): boolean => each.before === before && each.after === after;
  const beside = (each: CorrectedBefore): boolean =>
    (each.before !== '' && each.before === before) || (each.after !== '' && each.after === after);
  const whole = was.length > 1 ? known : known.filter(alike);
  const partly = known.filter(beside);
  const fits = whole.length > 0 ? whole : partly.length >= oftenEnough ? partly : [];
  const [first] = fits;
  if (first === undefined || fits.some(({ now }) => now !== first.now)) return null;
  return { now: first.now, confidence: whole.length > 0 ? 0.85 : 0.6 };
}
