import { anchoredRange } from '../../model/anchor.ts';
import { calledInHistory } from '../../model/category.ts';
import { acceptClassifications, rejectClassifications } from '../../model/edits/classification.ts';
import { acceptCorrections, rejectCorrections, removeCorrections } from '../../model/edits/correction-revise.ts';
import { addMention } from '../../model/edits/mention-add.ts';
import { type Direction, type Edge, moveMentionEdge, putMentionEdge } from '../../model/edits/mention-edge.ts';
import { addMentionPart, removeMentionPart } from '../../model/edits/mention-part.ts';
import { removeMentions } from '../../model/edits/mention-remove.ts';
import { reviseMention } from '../../model/edits/mention-revise.ts';
import { acceptMentions, mentionsAtLeast, rejectMentions } from '../../model/edits/mention-status.ts';
import { readingRangesOf } from '../../model/edits/mention-text.ts';
import { removeRelation, setRelationStatus } from '../../model/edits/relation-status.ts';
import { exampleOf, keepExample } from '../../model/edits/type-example-edits.ts';
import type { ClassificationId } from '../../model/ids.ts';
import type { Edit } from '../../model/journal.ts';
import type { RememberedName } from '../../model/memory.ts';
import type { EntityType, Mention } from '../../model/mention.ts';
import { mentionName } from '../../model/mention-name.ts';
import { isNameType } from '../../model/names/name-types.ts';
import type { ReadingOffset, ReadingRange } from '../../model/offset.ts';
import { correctionRange, toReading } from '../../model/reading-places.ts';
import { recordOf } from '../../model/record-index.ts';
import { personOrigin } from '../../model/status.ts';
import type { OpenArticle } from '../state/article-part.ts';
import type { KanwuState } from '../state/state.ts';
import type { KanwuStore } from '../state/store.ts';
import { goToDoubtful } from './doubtful-places.ts';
import { neighbour } from './neighbour.ts';
import { isAtFaint, nextFaint, selectFaint, takeOffered } from './offered-actions.ts';
import { placeOf, type ReviewItem } from './review-queue.ts';

/** Goes to the suggestion after or before where the person is; to the unsure word, where these are gone through. */
export function goToSuggestion(store: KanwuStore, direction: 'next' | 'previous'): void {
  const state = store.getState();
  if (state.open === null) return;
  if (state.walk.reading === 'unsure') {
    void goToDoubtful(store, direction);
    return;
  }
  select(state, neighbour(state.open, state, currentId(state), currentPlace(state, direction), direction));
}

/** Accepts or rejects what is selected, and goes on to the suggestion after it. */
export function decide(store: KanwuStore, decision: 'accept' | 'reject'): void {
  const state = store.getState();
  const { open } = state;
  if (open === null) return;
  const offered = decision === 'accept' ? takeOffered(state) : null;
  if (offered !== null && isAtFaint(state)) {
    takeFaint(store, state, offered);
    return;
  }
  const next = following(state, open);
  const edit = offered ?? decisionOn(state, open, decision);
  if (edit === null && currentId(state) === null) return;
  void state.execute(edit);
  if (next !== null) select(store.getState(), next);
}

/** Takes the faint name that is selected, and goes on to the next. */
function takeFaint(store: KanwuStore, state: KanwuState, edit: Edit): void {
  const at = state.selectedRange?.start ?? 0;
  void state.execute(edit);
  const next = nextFaint(store.getState(), at);
  if (next === null) store.getState().clearSelection();
  else selectFaint(store, next);
}

function decisionOn(state: KanwuState, { document, reading }: OpenArticle, decision: 'accept' | 'reject'): Edit | null {
  const { selectedMentionId, selectedCorrectionId, selectedRelationId, selectedClassificationId } = state;
  if (selectedRelationId !== null) {
    return setRelationStatus(document, reading, selectedRelationId, decision === 'accept' ? 'accepted' : 'rejected');
  }
  if (selectedClassificationId !== null) {
    const decideCategories = decision === 'accept' ? acceptClassifications : rejectClassifications;
    return decideCategories(document, [selectedClassificationId], labelsOf(state, selectedClassificationId));
  }
  if (selectedMentionId !== null) {
    const decideMentions = decision === 'accept' ? acceptMentions : rejectMentions;
    return decideMentions(document, reading, [selectedMentionId]);
  }
  if (selectedCorrectionId !== null) {
    const decideCorrections = decision === 'accept' ? acceptCorrections : rejectCorrections;
    return decideCorrections(document, [selectedCorrectionId]);
  }
  return null;
}

/** What the history calls a category that the article is filed under. */
function labelsOf({ open, vocabularies }: KanwuState, id: ClassificationId): readonly string[] {
  const filed = open?.document.classifications.find((each) => each.id === id);
  if (filed === undefined) return [];
  const terms = vocabularies.find(({ scheme }) => scheme === filed.scheme)?.terms ?? [];
  return [
    calledInHistory(
      terms.find(({ code }) => code === filed.code),
      filed.code,
    ),
  ];
}

/** Tags the selected text with a type, or decides the selected mention as one of that type; from a suggestion it goes on to the one after it. */
export function tag(store: KanwuStore, type: EntityType): void {
  const state = store.getState();
  const { open, selectedMentionId, selectedRange } = state;
  if (open === null) return;
  const { document, reading } = open;
  const offered = takeOffered(state, type);
  if (offered !== null && isAtFaint(state)) {
    takeFaint(store, state, offered);
    return;
  }
  if (selectedRange !== null) {
    const added = addMention(document, reading, selectedRange, type);
    if (added === null) return;
    void state.execute(added.edit);
    store.getState().selectMention(added.mentionId);
  } else if (selectedMentionId !== null) {
    const mention = recordOf(document.mentions, selectedMentionId);
    const next = mention?.status === 'suggested' ? following(state, open) : null;
    void state.execute(
      offered ??
        (mention?.type === type
          ? acceptMentions(document, reading, [selectedMentionId])
          : reviseMention(document, reading, selectedMentionId, { type })),
    );
    if (next !== null) select(store.getState(), next);
  }
}

/** Moves an edge of the selected mention by a character. */
export function moveEdge(store: KanwuStore, edge: Edge, direction: Direction): void {
  const { open, selectedMentionId, execute } = store.getState();
  if (open === null || selectedMentionId === null) return;
  void execute(moveMentionEdge(open.document, open.reading, selectedMentionId, edge, direction));
}

/** Puts an edge of the selected mention to a place of the reading text. */
export function putEdge(store: KanwuStore, edge: Edge, at: ReadingOffset): void {
  const { open, selectedMentionId, execute } = store.getState();
  if (open === null || selectedMentionId === null) return;
  void execute(putMentionEdge(open.document, open.reading, selectedMentionId, edge, at));
}

/** The mention that text is to be taken into: the one that was selected until the text was. */
export function mentionToExtend({ open, selectedRange, mentionBefore }: KanwuState): Mention | null {
  if (open === null || selectedRange === null) return null;
  return recordOf(open.document.mentions, mentionBefore) ?? null;
}

/** Takes the selected text into the mention that was selected before it, which is selected again. */
export function addToMention(store: KanwuStore): void {
  const state = store.getState();
  const mention = mentionToExtend(state);
  if (state.open === null || state.selectedRange === null || mention === null) return;
  const edit = addMentionPart(state.open.document, state.open.reading, mention.id, state.selectedRange);
  if (edit === null) {
    state.notify({ kind: 'cannot-extend' });
    return;
  }
  void state.execute(edit);
  store.getState().selectMention(mention.id);
}

/** Takes a part of the selected mention out of it. */
export function removePart(store: KanwuStore, index: number): void {
  const { open, selectedMentionId, execute } = store.getState();
  if (open === null || selectedMentionId === null) return;
  void execute(removeMentionPart(open.document, open.reading, selectedMentionId, index));
}

/** Removes what is selected; what the program finds and would find again is rejected. */
export function removeSelected(store: KanwuStore): void {
  const state = store.getState();
  const { open, selectedMentionId, selectedCorrectionId, selectedRelationId, selectedClassificationId, execute } =
    state;
  if (open === null) return;
  if (selectedRelationId !== null) {
    const isOwn = recordOf(open.document.relations, selectedRelationId)?.origin === personOrigin;
    const { document, reading } = open;
    void execute(
      isOwn
        ? removeRelation(document, reading, selectedRelationId)
        : setRelationStatus(document, reading, selectedRelationId, 'rejected'),
    );
  } else if (selectedClassificationId !== null) {
    void execute(
      rejectClassifications(open.document, [selectedClassificationId], labelsOf(state, selectedClassificationId)),
    );
  } else if (selectedMentionId !== null) void execute(removeMentions(open.document, open.reading, [selectedMentionId]));
  else if (selectedCorrectionId !== null) void execute(removeCorrections(open.document, [selectedCorrectionId]));
}

/** The name that is selected, and as what; null where none is. */
export function selectedName({ open, selectedMentionId }: KanwuState): Pick<RememberedName, 'name' | 'type'> | null {
  const mention = recordOf(open?.document.mentions ?? [], selectedMentionId);
  if (open === null || mention === undefined || !isNameType(mention.type)) return null;
  const name = mentionName(mention, open.reading).trim();
  return name === '' ? null : { name, type: mention.type };
}

/** Keeps the selected mark beside its type's guideline: accepted as right, rejected as wrong. */
export async function keepSelectedExample(store: KanwuStore): Promise<void> {
  const { open, selectedMentionId, tagSet, typeDescriptions, execute, notify } = store.getState();
  const mention = recordOf(open?.document.mentions ?? [], selectedMentionId);
  if (open === null || mention === undefined) return;
  const { type } = mention;
  const example = exampleOf(open.document, open.reading, mention);
  const edit = typeof example === 'string' ? example : keepExample(tagSet.of(type), example, typeDescriptions);
  if (typeof edit === 'string') notify({ kind: 'no-example', why: edit });
  else if (await execute(edit)) notify({ kind: 'example-kept', type, isRight: mention.status === 'accepted' });
}

/** Has the selected name decided in all articles. */
export function decideNameEverywhere(store: KanwuStore): void {
  const selected = selectedName(store.getState());
  if (selected !== null) store.getState().decideName(selected.name, selected.type);
}

/** Has the selected text, or what the selection covers, written anew; of a correction opens the fields. */
export function correctSelected(store: KanwuStore): void {
  const state = store.getState();
  const range = selectedReadingRange(state);
  if (state.selectedCorrectionId !== null || !canWrite(state)) correctInForm(store);
  else if (range !== null) {
    state.setTextMode('write');
    state.selectRange(range, { reveal: true });
    state.requestFocus('text');
  }
}

/** Whether the open article's text can be written in. */
export function canWrite({ open, workspace }: Pick<KanwuState, 'open' | 'workspace'>): boolean {
  return open !== null && workspace?.readOnly === null;
}

/** Opens the correction form for the selected text, or for what the selection covers. */
export function correctInForm(store: KanwuStore): void {
  const state = store.getState();
  if (state.selectedCorrectionId !== null) {
    state.openCorrectionForm({ kind: 'edit', id: state.selectedCorrectionId });
    return;
  }
  const range = selectedReadingRange(state);
  if (range !== null) state.openCorrectionForm({ kind: 'new', range });
}

/** Accepts every suggested mention of the article that a recogniser is at least so sure of. */
export function acceptConfident(store: KanwuStore, confidence: number): void {
  const { open, execute, notify, shownStatuses, shownTypes } = store.getState();
  if (open === null) return;
  const found = mentionsAtLeast(open.document, confidence);
  void execute(
    acceptMentions(
      open.document,
      open.reading,
      found.map((mention) => mention.id),
    ),
  );
  const isHidden = ({ type }: Mention): boolean =>
    !shownStatuses.has('suggested') || (shownTypes !== null && !shownTypes.has(type));
  notify({ kind: 'accepted-together', count: found.length, hidden: found.filter(isHidden).length });
}

/** What of the reading text is selected, be it text, a mention, a comment or a correction. */
export function selectedReadingRange(state: KanwuState): ReadingRange | null {
  const { open, selectedRange, selectedMentionId, selectedCorrectionId } = state;
  if (open === null) return null;
  if (selectedRange !== null) return selectedRange;
  const mention = recordOf(open.document.mentions, selectedMentionId);
  if (mention !== undefined) return readingRangesOf(open.reading, mention)[0] ?? null;
  const comment = recordOf(open.document.comments, state.selectedCommentId);
  if (comment !== undefined) return toReading(open.reading, anchoredRange(comment.start, comment.end));
  const correction = recordOf(open.document.corrections, selectedCorrectionId);
  return correction === undefined ? null : correctionRange(open.reading, correction);
}

function following(state: KanwuState, open: OpenArticle): ReviewItem | null {
  const next = neighbour(open, state, currentId(state), currentPlace(state, 'next'), 'next');
  return next?.id === currentId(state) ? null : next;
}

function select(state: KanwuState, item: ReviewItem | null): void {
  if (item === null) return;
  const place = state.open === null ? null : placeOf(state.open, item);
  if (place !== null) state.rememberPlace(place.start);
  const reveal = { reveal: true };
  switch (item.kind) {
    case 'mention':
      state.selectMention(item.id, reveal);
      break;
    case 'correction':
      state.selectCorrection(item.id, reveal);
      break;
    case 'relation': {
      const relation = recordOf(state.open?.document.relations ?? [], item.id);
      if (relation !== undefined) state.selectRelation(item.id, relation.subjectId, reveal);
      break;
    }
    case 'classification':
      state.selectClassification(item.id);
      state.showTab('categories');
      break;
  }
}

/** The id of what is selected, as the queue has it. */
export function currentId({
  selectedRelationId,
  selectedClassificationId,
  selectedMentionId,
  selectedCorrectionId,
}: Pick<KanwuState, 'selectedRelationId' | 'selectedClassificationId' | 'selectedMentionId' | 'selectedCorrectionId'>):
  | string
  | null {
  return selectedRelationId ?? selectedClassificationId ?? selectedMentionId ?? selectedCorrectionId;
}

function currentPlace(state: KanwuState, direction: 'next' | 'previous'): number {
  const range = selectedReadingRange(state);
  if (range === null) return state.reviewPlace;
  return direction === 'next' ? range.start : range.end;
}
