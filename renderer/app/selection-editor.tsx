import { recordOf } from '../../model/record-index.ts';
import { FiledSummary } from '../categories/filed-summary.tsx';
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
  const range = useKanwu((state) => state.selectedRange);
  if (open === null) return null;
  if (form.kind === 'supply') return <LostParagraphsForm key={formKey(form)} open={open} beside={form.beside} />;
  if (form.kind !== 'closed') return <CorrectionForm key={formKey(form)} open={open} form={form} />;
  const mention = recordOf(open.document.mentions, mentionId);
  if (mention !== undefined) return <MentionEditor key={mention.id} open={open} mention={mention} />;
  const correction = recordOf(open.document.corrections, correctionId);
  if (correction !== undefined) return <CorrectionSummary open={open} correction={correction} />;
  const filed = recordOf(open.document.classifications, filedId);
  if (filed !== undefined) return <FiledSummary classification={filed} />;
  return <TagChooser open={open} range={range} />;
}

function formKey(form: { readonly kind: string }): string {
  return JSON.stringify(form);
}
