import { recordOf } from '../../model/record-index.ts';
import { FiledSummary } from '../categories/filed-summary.tsx';
import { CommentEditor } from '../comments/comment-editor.tsx';
import { NewComment } from '../comments/new-comment.tsx';
import { CorrectionForm } from '../corrections/correction-form.tsx';
import { CorrectionSummary } from '../corrections/correction-summary.tsx';
import { LostParagraphsForm } from '../corrections/lost-paragraphs-form.tsx';
import { MentionEditor } from '../mention-editor/mention-editor.tsx';
import { TagChooser } from '../mention-editor/tag-chooser.tsx';
import { useKanwu } from '../state/use-kanwu.ts';

/** The fields of what is selected; nothing while nothing is. */
export function SelectionEditor() {
  const open = useKanwu((state) => state.open);
  const form = useKanwu((state) => state.correctionForm);
  const mentionId = useKanwu((state) => state.selectedMentionId);
  const correctionId = useKanwu((state) => state.selectedCorrectionId);
  const filedId = useKanwu((state) => state.selectedClassificationId);
  const commentId = useKanwu((state) => state.selectedCommentId);
  const commented = useKanwu((state) => state.commentedRange);
  const range = useKanwu((state) => state.selectedRange);
  if (open === null) return null;
  if (form.kind === 'supply') return <LostParagraphsForm key={formKey(form)} open={open} beside={form.beside} />;
  if (form.kind !== 'closed') return <CorrectionForm key={formKey(form)} open={open} form={form} />;
  if (commented !== null) return <NewComment key={formKey(commented)} open={open} range={commented} />;
  const comment = recordOf(open.document.comments, commentId);
  if (comment !== undefined) return <CommentEditor key={comment.id} open={open} comment={comment} />;
  const mention = recordOf(open.document.mentions, mentionId);
  if (mention !== undefined) return <MentionEditor key={mention.id} open={open} mention={mention} />;
  const correction = recordOf(open.document.corrections, correctionId);
  if (correction !== undefined) return <CorrectionSummary open={open} correction={correction} />;
  const filed = recordOf(open.document.classifications, filedId);
  if (filed !== undefined) return <FiledSummary classification={filed} />;
  return <TagChooser open={open} range={range} />;
}

function formKey(form: object): string {
  return JSON.stringify(form);
}
