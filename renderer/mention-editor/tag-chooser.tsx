import { Combine, MessageSquareText, MousePointerClick, PencilLine, Plus } from 'lucide-react';
import { useState } from 'react';
import { mentionText } from '../../model/edits/mention-text.ts';
import type { EntityType } from '../../model/mention.ts';
import type { ReadingRange } from '../../model/offset.ts';
import { CommandKeys, useWayTo } from '../commands/command-keys.tsx';
import { runCommand } from '../commands/key-map.ts';
import { uiCommand } from '../commands/ui-commands.ts';
import { Button } from '../controls/button.tsx';
import { Keys } from '../controls/keys.tsx';
import { TypeMark } from '../controls/marks.tsx';
import { TypeGuideline } from '../controls/type-examples.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { addToMention, correctSelected, mentionToExtend, tag } from '../review/review-actions.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { NameReadings } from './name-readings.tsx';
import { OwnTypeForm } from './own-type-form.tsx';
import './mention-editor.css';

/** For selected text: what to tag it as, or to correct it. Without any, what can be selected. */
export function TagChooser({ open, range }: { readonly open: OpenArticle; readonly range: ReadingRange | null }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const tagSet = useKanwu((state) => state.tagSet);
  const extended = useKanwu(mentionToExtend);
  const wayToFirst = useWayTo('next-suggestion');
  const [naming, setNaming] = useState(false);
  const [pointed, setPointed] = useState<EntityType | null>(null);
  if (range === null) {
    return (
      <section className="selection-editor selection-empty" aria-label={m.selection.label}>
        <MousePointerClick size={16} strokeWidth={1.5} aria-hidden />
        <p>{m.selection.nothing(wayToFirst)}</p>
      </section>
    );
  }
  const hasGuidelines = tagSet.types.some(
    ({ isOffered, note, examples }) => isOffered && (note !== '' || examples.length > 0),
  );
  const text = open.reading.text.slice(range.start, range.end);
  return (
    <section className="selection-editor" aria-label={m.selection.label}>
      <header className="selection-header">
        <h2>{m.selection.text}</h2>
      </header>
      <p className="selection-quote" title={text}>
        {text}
      </p>
      <NameReadings open={open} />
      <fieldset className="tag-grid">
        <legend className="visually-hidden">{m.selection.tagAs}</legend>
        {tagSet.types
          .filter(({ isOffered }) => isOffered)
          .map(({ type, key, note }) => (
            <Button
              key={type}
              title={note === '' ? undefined : note}
              onPointerEnter={() => setPointed(type)}
              onFocus={() => setPointed(type)}
              onClick={() => tag(store, type)}
            >
              <TypeMark type={type} /> {key === null ? null : <Keys chord={key} />}
            </Button>
          ))}
        {naming ? null : (
          <Button tone="quiet" icon={Plus} className="tag-other" onClick={() => setNaming(true)}>
            {m.ownType.choose}
          </Button>
        )}
      </fieldset>
      {hasGuidelines ? (
        <div className="tag-guideline">
          {pointed === null ? <p className="field-hint">{m.examples.hover}</p> : <GuidelineOf type={pointed} />}
        </div>
      ) : null}
      {naming ? (
        <OwnTypeForm
          onChoose={(type) => {
            setNaming(false);
            tag(store, type);
          }}
          onCancel={() => setNaming(false)}
        />
      ) : null}
      <div className="form-actions">
        {extended === null ? null : (
          <Button icon={Combine} onClick={() => addToMention(store)}>
            {m.selection.addTo(mentionText(open.reading, extended))} <CommandKeys of="add-to-mention" />
          </Button>
        )}
        <Button icon={PencilLine} onClick={() => correctSelected(store)}>
          {m.command.correct} <CommandKeys of="correct" />
        </Button>
        <Button icon={MessageSquareText} onClick={() => runCommand(uiCommand('comment'), store)}>
          {m.command.comment} <CommandKeys of="comment" />
        </Button>
      </div>
    </section>
  );
}

/** The guideline of the type that the pointer or the focus is on. */
function GuidelineOf({ type }: { readonly type: EntityType }) {
  const { m } = useMessages();
  const { note, examples } = useKanwu((state) => state.tagSet).of(type);
  return (
    <>
      <h3 className="field-label">{m.typeName(type)}</h3>
      {note === '' && examples.length === 0 ? (
        <p className="field-hint">{m.examples.none}</p>
      ) : (
        <TypeGuideline type={type} />
      )}
    </>
  );
}
