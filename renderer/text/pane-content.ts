import type { ArticleDocument } from '../../model/document.ts';
import type { CorrectionId, MentionId } from '../../model/ids.ts';
import type { Reading } from '../../model/reading.ts';
import type { Status } from '../../model/status.ts';
import { blockLines } from './block-lines.ts';
import { type CorrectionMark, correctionMarks } from './correction-marks.ts';
import {
  correctionDecorations,
  lineDecorations,
  mentionDecorations,
  ringDecorations,
  signDecorations,
} from './decorations.ts';
import type { Marks } from './hits.ts';
import type { Layers } from './layers.ts';
import { mentionMarks, mentionRanges } from './mention-marks.ts';
import type { TextPanePhrases } from './phrases.ts';

/** What a text pane shows. Values are compared by identity: what is the same object is not drawn again. */
export interface PaneContent {
  readonly document: ArticleDocument;
  readonly reading: Reading;
  readonly selectedMentionId: MentionId | null;
  readonly selectedCorrectionId: CorrectionId | null;
  readonly shownStatuses: ReadonlySet<Status>;
  readonly shownTypes: ReadonlySet<string> | null;
  readonly label: string;
  readonly phrases: TextPanePhrases;
}

/** Content, worked out. */
export interface DrawnContent {
  readonly content: PaneContent;
  readonly marks: Marks;
}

/** Works out what of `content` is to be drawn: all of it, or what differs from what is drawn already. */
export function drawContent(
  content: PaneContent,
  before: DrawnContent | null,
): { readonly drawn: DrawnContent; readonly layers: Partial<Layers> } {
  const { document, reading, shownStatuses, shownTypes, phrases } = content;
  const was = before?.content;
  const sameText = was?.reading === reading;
  const sameStatuses = sameText && was.shownStatuses === shownStatuses;
  const sameWords = sameText && was.phrases === phrases;
  const sameMentions = sameStatuses && was.document.mentions === document.mentions && was.shownTypes === shownTypes;
  const sameCorrections = sameStatuses && was.document.corrections === document.corrections;
  const sameSelection =
    was?.selectedMentionId === content.selectedMentionId && was?.selectedCorrectionId === content.selectedCorrectionId;

  const shown = { statuses: shownStatuses, types: shownTypes };
  const mentions =
    before !== null && sameMentions ? before.marks.mentions : mentionMarks(document.mentions, reading, shown);
  const corrections =
    before !== null && sameCorrections ? before.marks.corrections : correctionMarks(document, reading, shown);
  const drawn = { content, marks: { mentions, corrections } };

  const selected = selectedCorrection(drawn);
  const layers = {
    ...(sameText ? {} : { lines: lineDecorations(blockLines(reading)) }),
    ...(sameMentions ? {} : { mentions: mentionDecorations(mentions) }),
    ...(sameMentions && sameWords ? {} : { signs: signDecorations(mentions, reading.text, phrases) }),
    ...(sameCorrections && sameWords && sameSelection
      ? {}
      : { corrections: correctionDecorations(corrections, selected, phrases) }),
    ...(sameMentions && sameCorrections && sameSelection ? {} : { ring: ringDecorations(ringRanges(drawn, selected)) }),
  };
  return { drawn, layers };
}

function selectedCorrection({ content, marks }: DrawnContent): CorrectionMark | null {
  return marks.corrections.find(({ correction }) => correction.id === content.selectedCorrectionId) ?? null;
}

/** A selected mention has its ring even while marks of its type or status are hidden. */
function ringRanges({ content }: DrawnContent, correction: CorrectionMark | null) {
  const mention = content.document.mentions.find(({ id }) => id === content.selectedMentionId);
  const around = correction !== null && correction.shape === 'text' ? [correction.range] : [];
  return mention === undefined ? around : [...around, ...mentionRanges(mention, content.reading)];
}
