import { append } from '../append.ts';
import type { Block } from '../block.ts';
import type { Command, Revision } from '../commands/command.ts';
import { type Correction, type CorrectionExtent, correctionsOverlap } from '../correction.ts';
import { correctionKindOf } from '../correction-kind.ts';
import { correctionIdOf } from '../derived-ids.ts';
import type { ArticleDocument } from '../document.ts';
import { type CorrectionId, newId } from '../ids.ts';
import { sourceOffset } from '../offset.ts';
import { type Change, changeIn } from '../reading-change.ts';
import { recordOf } from '../record-index.ts';
import { personOrigin } from '../status.ts';
import type { PartCorrection } from './part-corrections.ts';

/** What is done to an article's corrections. */
export interface WrittenCorrections {
  readonly commands: readonly Command[];
  /** Those of the cells that are accepted then. */
  readonly accepted: readonly Correction[];
  /** What they say, in a few words. */
  readonly texts: readonly string[];
}

/** A correction of a block as it will be. */
export interface BlockCorrection {
  readonly correction: PartCorrection;
  readonly block: Block;
}

/**
 * Makes the accepted corrections those that are wanted. A new one that says what another record says already is that record.
 *
 * @param wanted all of the cells, in order
 * @param before the accepted ones that the cells had
 */
export function writtenCorrections(
  document: ArticleDocument,
  wanted: readonly BlockCorrection[],
  before: ReadonlySet<CorrectionId>,
): WrittenCorrections {
  const left = new Map([...before].map((id) => [id, recordOf(document.corrections, id)] as const));
  const revisions: Revision<'correction'>[] = [];
  const accepted: Correction[] = [];
  const added: Correction[] = [];
  const texts: string[] = [];
  const isNew = wanted.filter(({ correction }) => correction.standing === null).map(({ correction }) => correction);
  const said = new SaidAlready(document, isNew);
  const revise = (was: Correction, changes: Partial<Correction>): void => {
    const differing = Object.entries(changes).filter(([field, value]) => was[field as keyof Correction] !== value);
    if (differing.length > 0) revisions.push({ id: was.id, changes: Object.fromEntries(differing) });
    left.delete(was.id);
    accepted.push({ ...was, ...changes });
  };
  for (const { correction, block } of wanted) {
    const { standing, start, end, side } = correction;
    const stands = standing === null ? undefined : recordOf(document.corrections, standing);
    if (stands !== undefined) {
      const isAtEdge = start === end && (start === block.start || start === block.end);
      const isOnItsSide = !isAtEdge || changeIn(document.source, stands).side === side;
      revise(stands, isOnItsSide && !overlapsOne(isNew, stands) ? {} : bare(correction));
      continue;
    }
    texts.push(`${sourceOf(document, correction)} → ${correction.now}`);
    const same = said.find(correction);
    if (same !== undefined) {
      const isAsItIs = same.status === 'accepted' && !overlapsOne(isNew, same, correction);
      revise(same, { ...(isAsItIs ? {} : bare(correction)), status: 'accepted' });
    } else {
      const record = newCorrection(document, correction, block);
      added.push(record);
      accepted.push(record);
    }
  }
  // Other accepted ones may reach, with text that they leave as it was, into what is new.
  for (const other of overlapping(document.corrections, isNew)) {
    if (other.status !== 'accepted' || before.has(other.id) || accepted.some(({ id }) => id === other.id)) continue;
    const change = changeIn(document.source, other);
    const changesNothing = change.start === change.end && change.reads === '';
    // What lies across the edge of a block changes nothing, either.
    if (changesNothing || overlapsOne(isNew, change)) left.set(other.id, other);
    else revise(other, bare({ ...change, now: change.reads }));
  }
  for (const id of left.keys()) append(texts, removedText(document, id, isNew));
  const commands: Command[] = [];
  if (left.size > 0) commands.push({ name: 'correction.remove', payload: { ids: [...left.keys()] } });
  if (revisions.length > 0) commands.push({ name: 'correction.revise', payload: { revisions } });
  if (added.length > 0) commands.push({ name: 'correction.add', payload: { records: added } });
  return { commands, accepted, texts };
}

/** A correction that only goes is said by what is read in its place; one that gives way to others, by them. */
function removedText(document: ArticleDocument, id: CorrectionId, others: readonly PartCorrection[]): string[] {
  const was = recordOf(document.corrections, id);
  if (was === undefined || others.length > 0) return [];
  return [`${was.now} → ${sourceOf(document, was)}`];
}

/** A correction without text that it leaves as it was. */
function bare({ start, end, side, now }: Pick<PartCorrection, 'start' | 'end' | 'side' | 'now'>) {
  return { start: sourceOffset(start), end: sourceOffset(end), side, now };
}

function newCorrection(document: ArticleDocument, correction: PartCorrection, { pageId }: Block): Correction {
  const { start, end, side, now } = correction;
  const shift = document.pages.find(({ id }) => id === pageId)?.shift ?? 0;
  const derived = correctionIdOf(pageId, start - shift, end - shift, now, side);
  return {
    id: recordOf(document.corrections, derived) === undefined ? derived : newId<CorrectionId>(),
    ...{ pageId, ...bare(correction), kind: correctionKindOf(sourceOf(document, correction), now) },
    ...{ certainty: 'high', note: '', status: 'accepted', origin: personOrigin, confidence: 1 },
  };
}

function sourceOf(
  { source }: ArticleDocument,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return source.text.slice(start - source.start, end - source.start);
}

/** Finds records that make the same change of the source as a new correction would. */
class SaidAlready {
  readonly #byChange = new Map<string, Correction>();

  constructor({ corrections, source }: ArticleDocument, wanted: readonly PartCorrection[]) {
    for (const correction of overlapping(corrections, wanted)) {
      const key = keyOf(changeIn(source, correction));
      const known = this.#byChange.get(key);
      // One that was accepted, of several.
      if (known?.status !== 'accepted') this.#byChange.set(key, correction);
    }
  }

  find({ start, end, side, now }: PartCorrection): Correction | undefined {
    return this.#byChange.get(keyOf({ start, end, side, reads: now }));
  }
}

function keyOf({ start, end, side, reads }: Pick<Change, 'start' | 'end' | 'side' | 'reads'>): string {
  return `${start} ${end} ${start === end ? side : ''} ${reads}`;
}

/** The corrections of a list that share text or a place with one of some others. */
function overlapping(corrections: readonly Correction[], others: readonly PartCorrection[]): Correction[] {
  const first = others[0]?.start ?? 0;
  const last = others.reduce((most, { end }) => Math.max(most, end), 0);
  if (others.length === 0) return [];
  const inOrder = [...others].sort((a, b) => a.start - b.start);
  return corrections.filter((each) => {
    if (each.end < first || each.start > last) return false;
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((inOrder[middle]?.end ?? 0) < each.start) low = middle + 1;
      else high = middle;
    }
    for (let place = low; place < inOrder.length; place++) {
      const other = inOrder[place];
      if (other === undefined || other.start > each.end) return false;
      if (correctionsOverlap(each, other) || (each.start === other.start && each.end === other.end)) return true;
    }
    return false;
  });
}

function overlapsOne(
  others: readonly PartCorrection[],
  record: CorrectionExtent,
  but: PartCorrection | null = null,
): boolean {
  return others.some((other) => other !== but && correctionsOverlap(record, other));
}
