import type { Classification } from '../../model/category.ts';
import type { Command } from '../../model/commands/command.ts';
import type { ArticleDocument } from '../../model/document.ts';
import type { ClassificationId, MentionId } from '../../model/ids.ts';
import type { Mention } from '../../model/mention.ts';
import { leastShown, readyFrom } from '../../model/register/name-list.ts';
import type { Relation } from '../../model/relation.ts';
import { personOrigin } from '../../model/status.ts';
import { sureFrom } from '../../model/walk.ts';
import { extentOf, MentionsByExtent } from './mentions-by-extent.ts';
import type { ArticleSuggestions } from './suggest-article.ts';

/**
 * The commands that bring an article's suggestions up to date with what would be suggested now.
 *
 * What a person decided stays as it is, and nothing is suggested in its place: no other mention of the same stretch, and
 * none that crosses one that was accepted, no other cut of a name that was rejected there; no category that was accepted or rejected. A suggestion that would be made again stays the
 * record that it is, with the value that it would have now, and as sure as it would be where people would see a difference. One that nests with what somebody tagged by hand stays, whatever would be
 * suggested there now: a name is no less one because somebody marked what it is part of.
 *
 * @param removed mentions that people took away
 * @returns nothing when nothing changes
 */
export function refreshCommands(
  document: ArticleDocument,
  fresh: ArticleSuggestions,
  removed: readonly Mention[],
): Command[] {
  const standing = new Map(document.mentions.filter(isSuggested).map((mention) => [keyOf(mention), mention]));
  const decided = document.mentions.filter((mention) => !isSuggested(mention));
  const taken = new Set([...decided, ...removed].map((mention) => placeOf(mention)));
  // Who takes away what they tagged themselves says nothing of other cuts of it.
  const removedHere = new MentionsByExtent(removed.filter(({ origin }) => origin !== personOrigin));
  const decidedHere = new MentionsByExtent(decided);
  const isUnwelcome = (mention: Mention): boolean =>
    removedHere.touching(mention).some((each) => isVariant(each, mention)) ||
    decidedHere
      .touching(mention)
      .some((each) => (each.status === 'accepted' ? crosses(each, mention) : isVariant(each, mention)));
  const byHand = new MentionsByExtent(
    decided.filter(({ status, origin }) => status === 'accepted' && origin === personOrigin),
  );
  const nestsWithTagged = (mention: Mention): boolean => byHand.touching(mention).some((each) => nests(each, mention));
  const sameDecided = new Map(decided.toReversed().map((mention) => [keyOf(mention), mention]));

  const idOf = new Map<MentionId, MentionId>();
  const added: Mention[] = [];
  const revised: { readonly id: MentionId; readonly changes: Partial<Mention> }[] = [];
  for (const mention of fresh.mentions) {
    const isTaken = taken.has(placeOf(mention));
    const same = (isTaken ? sameDecided : standing).get(keyOf(mention));
    if (same !== undefined) {
      // What was decided since may stand in the way of what was suggested before.
      if (isSuggested(same) && isUnwelcome(same)) continue;
      idOf.set(mention.id, same.id);
      if (!isSuggested(same)) continue;
      const changes = {
        ...(same.value === mention.value ? {} : { value: mention.value }),
        ...surenessNow(same, mention),
      };
      if (Object.keys(changes).length > 0) revised.push({ id: same.id, changes });
    } else if (!isTaken && !isUnwelcome(mention)) {
      idOf.set(mention.id, mention.id);
      added.push(mention);
    }
  }
  const kept = new Set(idOf.values());
  const dropped = [...standing.values()].filter(
    (mention) => !kept.has(mention.id) && (isUnwelcome(mention) || !nestsWithTagged(mention)),
  );

  const { gone, come } = relationCommands(document, fresh.relations, idOf);

  const commands: Command[] = [...gone];
  if (dropped.length > 0)
    commands.push({ name: 'mention.remove', payload: { ids: dropped.map((mention) => mention.id) } });
  if (revised.length > 0) commands.push({ name: 'mention.revise', payload: { revisions: revised } });
  if (added.length > 0) commands.push({ name: 'mention.add', payload: { records: added } });
  return [...commands, ...come, ...classificationCommands(document.classifications, fresh.classifications)];
}

/** What was decided elsewhere changes how sure most of what is suggested is, most of it a little: only what people would see is worth writing. */
const leastOfNames = 0.05;
/** From so sure on a name is gone through, ticked and accepted as others are. */
const bounds = [leastShown, readyFrom, sureFrom];

type Sureness = Pick<Mention, 'confidence' | 'origin'>;

/** What is to be written of how sure a suggestion is now; nothing where it is much the same. */
function surenessNow(standing: Sureness, { confidence, origin }: Sureness): Partial<Sureness> {
  const isMuchTheSame =
    Math.abs(confidence - standing.confidence) < leastOfNames &&
    bounds.every((bound) => confidence >= bound === standing.confidence >= bound);
  return isMuchTheSame && origin === standing.origin ? {} : { confidence, origin };
}

function classificationCommands(present: readonly Classification[], fresh: readonly Classification[]): Command[] {
  const key = ({ scheme, code }: Classification): string => `${scheme}\n${code}`;
  const now = new Map(fresh.map((each) => [key(each), each]));
  const known = new Set(present.map(key));
  const standing = present.filter((each) => each.status === 'suggested');
  const added = fresh.filter((each) => !known.has(key(each)));
  const dropped = standing.filter((each) => !now.has(key(each))).map((each) => each.id);
  const revisions = standing.flatMap((each) => revisionOf(each, now.get(key(each))));

  const commands: Command[] = [];
  if (dropped.length > 0) commands.push({ name: 'classification.remove', payload: { ids: dropped } });
  if (revisions.length > 0) commands.push({ name: 'classification.revise', payload: { revisions } });
  if (added.length > 0) commands.push({ name: 'classification.add', payload: { records: added } });
  return commands;
}

/** Every article filed changes all confidences a little; only what people would see is worth writing. */
const leastChange = 0.1;

interface ClassificationRevision {
  readonly id: ClassificationId;
  readonly changes: Pick<Classification, 'confidence' | 'origin'>;
}

function revisionOf(standing: Classification, now: Classification | undefined): readonly ClassificationRevision[] {
  if (now === undefined || Math.abs(now.confidence - standing.confidence) < leastChange) return [];
  return [{ id: standing.id, changes: { confidence: now.confidence, origin: now.origin } }];
}

function relationCommands(
  document: ArticleDocument,
  fresh: readonly Relation[],
  idOf: ReadonlyMap<MentionId, MentionId>,
): { readonly gone: readonly Command[]; readonly come: readonly Command[] } {
  const key = ({ type, subjectId, objectId }: Relation): string => `${type} ${subjectId} ${objectId}`;
  const known = new Map(document.relations.map((relation) => [key(relation), relation]));
  const placed = fresh.flatMap((relation) => {
    const [subjectId, objectId] = [idOf.get(relation.subjectId), idOf.get(relation.objectId)];
    return subjectId === undefined || objectId === undefined ? [] : [{ ...relation, subjectId, objectId }];
  });
  const now = new Set(placed.map(key));
  const records = placed.filter((relation) => !known.has(key(relation)));
  const ids = document.relations.flatMap((relation) =>
    relation.status === 'suggested' && !now.has(key(relation)) ? [relation.id] : [],
  );
  const revisions = placed.flatMap((relation) => {
    const standing = known.get(key(relation));
    const changes = standing?.status === 'suggested' ? surenessNow(standing, relation) : {};
    return standing === undefined || Object.keys(changes).length === 0 ? [] : [{ id: standing.id, changes }];
  });
  const come: Command[] = [];
  if (revisions.length > 0) come.push({ name: 'relation.revise', payload: { revisions } });
  if (records.length > 0) come.push({ name: 'relation.add', payload: { records } });
  return { gone: ids.length === 0 ? [] : [{ name: 'relation.remove', payload: { ids } }], come };
}

function isSuggested(mention: Mention): boolean {
  return mention.status === 'suggested';
}

/** Where a mention stands, for comparison. */
export function placeOf({ ranges }: Mention): string {
  return ranges.map((range) => `${range.start}+${range.startInset}-${range.end}+${range.endInset}`).join(' ');
}

function keyOf(mention: Mention): string {
  return `${mention.type} ${placeOf(mention)}`;
}

/** Whether two mentions of one type overlap in any way: one is another cut of what the other marks. */
function isVariant(a: Mention, b: Mention): boolean {
  const [first, second] = [extentOf(a), extentOf(b)];
  return a.type === b.type && first.start < second.end && second.start < first.end;
}

/** Whether two mentions overlap without either lying inside the other. */
export function crosses(a: Mention, b: Mention): boolean {
  const [first, second] = [extentOf(a), extentOf(b)];
  return first.start < second.end && second.start < first.end && !nests(a, b);
}

/** Whether one of two mentions lies inside the other, or where the other is. */
function nests(a: Mention, b: Mention): boolean {
  const [first, second] = [extentOf(a), extentOf(b)];
  return (
    (first.start <= second.start && second.end <= first.end) || (second.start <= first.start && first.end <= second.end)
  );
}
