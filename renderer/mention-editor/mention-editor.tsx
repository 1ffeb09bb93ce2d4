import { Check, PencilLine, Quote, Trash2, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Changes } from '../../model/commands/command.ts';
import type { DraftPlace } from '../../model/draft.ts';
import { reviseMention } from '../../model/edits/mention-revise.ts';
import { readingRangesOf } from '../../model/edits/mention-text.ts';
import type { MentionId } from '../../model/ids.ts';
import type { EntityType, Mention } from '../../model/mention.ts';
import { isEntityType } from '../../model/names/name-types.ts';
import type { ValueProblem } from '../../model/values/value-problem.ts';
import { useKeyLabel } from '../commands/command-keys.tsx';
import { commandName } from '../commands/command-name.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { DraftArea, DraftField } from '../controls/draft-field.tsx';
import { StatusMark, TypeSign } from '../controls/marks.tsx';
import { NotForReleaseField } from '../controls/not-for-release-field.tsx';
import { Why } from '../controls/why.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { correctSelected, decide, keepSelectedExample, removeSelected } from '../review/review-actions.ts';
import { useTypedValue } from '../review/use-typed-value.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { Attributes } from './attributes.tsx';
import { EdgeButtons } from './edge-buttons.tsx';
import { EntityLink } from './entity-link.tsx';
import { MentionGuideline } from './mention-guideline.tsx';
import { MentionParts } from './mention-parts.tsx';
import { NameReadings } from './name-readings.tsx';
import { OwnTypeForm } from './own-type-form.tsx';
import { Relations } from './relations.tsx';
import { TypeChoice } from './type-choice.tsx';
import './mention-editor.css';

type MentionField = Extract<DraftPlace, { kind: 'mention' }>['field'];

/** The fields of the selected mention. Each is saved as soon as it is left. */
export function MentionEditor({ open, mention }: { readonly open: OpenArticle; readonly mention: Mention }) {
  const { m, format } = useMessages();
  const store = useKanwuStore();
  const section = useRef<HTMLElement>(null);
  const focusRequest = useKanwu((state) => state.focusRequest);
  /** What keys have come to in the list of types. */
  const [previewed, setPreviewed] = useState<{ readonly of: MentionId; readonly type: EntityType } | null>(null);
  const shownType = previewed?.of === mention.id ? previewed.type : mention.type;
  const [namingType, setNamingType] = useState(false);
  useEffect(() => {
    if (focusRequest.target === 'mention-editor') section.current?.querySelector('select')?.focus();
  }, [focusRequest]);

  const revise = (changes: Changes<'mention'>): Promise<boolean> =>
    store.getState().executeTyped(reviseMention(open.document, open.reading, mention.id, changes));
  const valueField = useRef<HTMLInputElement>(null);
  const leftByEnter = useRef(false);
  const value = useTypedValue(
    mention.type,
    (read) => revise({ value: read }),
    // Whoever goes on with the keys would not see what is wrong; whoever clicked elsewhere is left there.
    () => leftByEnter.current && valueField.current?.focus(),
  );
  const problemOf = (problem: ValueProblem | null) =>
    problem === null ? null : m.mention.valueProblem(problem.code, problem.part);
  const place = (field: MentionField): DraftPlace => ({
    ...{ kind: 'mention', articleId: open.document.article.id, mentionId: mention.id, field },
  });
  const texts = readingRangesOf(open.reading, mention).map(({ start, end }) => open.reading.text.slice(start, end));
  return (
    <section
      ref={section}
      className="selection-editor"
      aria-label={m.mention.label}
      onKeyDown={(event) => {
        const { key, nativeEvent, target } = event;
        const leaves = key === 'Escape' || (key === 'Enter' && target instanceof HTMLInputElement);
        if (!leaves || nativeEvent.isComposing) return;
        leftByEnter.current = key === 'Enter';
        store.getState().requestFocus('text');
      }}
      onFocus={() => {
        leftByEnter.current = false;
      }}
    >
      <header className="selection-header">
        <TypeSign type={shownType} />
        <h2 className="mention-text truncate" title={texts.join('…')}>
          {texts.join('…')}
        </h2>
        <StatusMark status={mention.status} />
        <IconButton
          icon={Check}
          tone="accept"
          label={commandName(m, 'accept')}
          shortcut={useKeyLabel('accept')}
          onClick={() => decide(store, 'accept')}
        />
        <IconButton
          icon={X}
          tone="reject"
          label={commandName(m, 'reject')}
          shortcut={useKeyLabel('reject')}
          onClick={() => decide(store, 'reject')}
        />
        <IconButton
          icon={Trash2}
          label={commandName(m, 'remove')}
          shortcut={useKeyLabel('remove')}
          onClick={() => removeSelected(store)}
        />
      </header>
      <div className="editor-grid">
        <TypeChoice
          key={mention.id}
          type={mention.type}
          shown={shownType}
          onShow={(type) => setPreviewed(type === null ? null : { of: mention.id, type })}
          onChoose={(type) => void revise({ type })}
          onName={() => setNamingType(true)}
        />
        <EdgeButtons />
      </div>
      <NameReadings open={open} />
      <MentionGuideline type={shownType} />
      <MentionParts open={open} mention={mention} />
      {namingType ? (
        <OwnTypeForm
          onChoose={(type) => {
            setNamingType(false);
            void revise({ type });
          }}
          onCancel={() => setNamingType(false)}
        />
      ) : null}
      {isEntityType(mention.type) && mention.status !== 'rejected' ? (
        <EntityLink open={open} mention={mention} />
      ) : null}
      <DraftField
        label={m.mention.value}
        place={place('value')}
        hint={m.mention.valueHint(mention.type)}
        value={mention.value ?? ''}
        ref={valueField}
        problemOf={(text) => problemOf(value.problemOf(text))}
        onCommit={value.leave}
      />
      <Attributes open={open} mention={mention} />
      <DraftArea
        label={m.mention.note}
        place={place('note')}
        rows={1}
        value={mention.note}
        onCommit={(note) => revise({ note })}
      />
      <NotForReleaseField
        place={place('notForRelease')}
        value={mention.notForRelease}
        hint={mention.notForRelease === null ? undefined : m.details.markNotForReleaseHint}
        onCommit={(notForRelease) => revise({ notForRelease })}
      />
      <Relations open={open} mention={mention} />
      <Why origin={mention.origin} />
      <footer className="editor-facts">
        <span>
          {mention.origin === 'person'
            ? m.origin.person
            : m.origin.program(mention.origin, format.percent(mention.confidence))}
        </span>
        <span className="editor-ways">
          <Button tone="quiet" icon={Quote} onClick={() => void keepSelectedExample(store)}>
            {m.examples.keep}
          </Button>
          <Button tone="quiet" icon={PencilLine} onClick={() => correctSelected(store)}>
            {m.command.correct}
          </Button>
        </span>
      </footer>
    </section>
  );
}
