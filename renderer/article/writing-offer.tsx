import { type DraftPlace, draftKey } from '../../model/draft.ts';
import { inOneLine } from '../../model/visible-name.ts';
import { readWrittenDraft } from '../../model/writing/written-draft.ts';
import { writtenEdit } from '../../model/writing/written-edit.ts';
import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** How many changes are shown, and how much of each, in UTF-16 units. */
const [mostShown, longestShown] = [4, 40];

/** Offers what was written in the article's text and is no edit: the window or the machine went down, or it could not be saved. */
export function WritingOffer({ open }: { readonly open: OpenArticle }) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const place: DraftPlace = { kind: 'text', articleId: open.document.article.id };
  const typed = useKanwu(({ drafts }) => drafts.get(draftKey(place)));
  const writingIn = useKanwu((state) => state.writingIn);
  if (typed === undefined || typed.leaving || writingIn === place.articleId) return null;
  const draft = readWrittenDraft(typed.text);
  const fits = draft?.isOf(open.reading) ?? false;
  const changes = (draft?.changes ?? []).map(({ from, to, insert }) =>
    fits ? `${shown(open.reading.text.slice(from, to))} → ${shown(insert)}` : shown(insert),
  );
  const save = (): void => {
    if (draft === null) return;
    const { edit } = writtenEdit(open.document, open.reading, draft.changes);
    void store.getState().leaveField(place, () => store.getState().executeTyped(edit));
  };
  return (
    <section className="writing-offer" aria-label={m.writing.offer}>
      <p>
        {typed.typedHere ? m.draft.notSaved : m.draft.found(format.when(typed.at))}
        {fits ? '' : ` ${m.writing.otherText}`}
      </p>
      <p className="writing-offer-text">
        {inOneLine(changes.slice(0, mostShown))}
        {changes.length > mostShown ? ' …' : ''}
      </p>
      <div className="writing-offer-actions">
        <Button tone="primary" disabled={!fits} data-draft={draftKey(place)} onClick={save}>
          {m.common.save}
        </Button>
        <Button tone="quiet" onClick={() => store.getState().dropDraft(place)}>
          {m.draft.drop}
        </Button>
      </div>
    </section>
  );
}

function shown(text: string): string {
  const line = text.replace(/\s*\n\s*/g, '⏎');
  return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
}
