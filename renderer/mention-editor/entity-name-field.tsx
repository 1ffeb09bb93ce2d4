import type { DraftPlace } from '../../model/draft.ts';
import { DraftOffer } from '../controls/draft-offer.tsx';
import { useTypedText } from '../controls/use-typed-text.ts';
import type { Leave } from '../state/drafts-part.ts';

/** The field in which an entity is given another preferred name. Enter, or leaving it, saves; Escape does not. */
export function EntityNameField({
  id,
  place,
  name,
  autoFocus,
  onCommit,
  onEnd,
}: {
  readonly id: string;
  readonly place: DraftPlace;
  readonly name: string;
  readonly autoFocus: boolean;
  readonly onCommit: Leave;
  /** Told when the person is done with the field. */
  onEnd(): void;
}) {
  const { text, waiting, type, commit, reset, handlers } = useTypedText({ place, value: name, onCommit });
  return (
    <>
      <input
        {...handlers}
        id={id}
        className="input"
        // biome-ignore lint/a11y/noAutofocus: the person asked to edit this name
        autoFocus={autoFocus}
        maxLength={200}
        value={text}
        onFocus={(event) => {
          handlers.onFocus(event);
          event.target.select();
        }}
        onChange={(event) => type(event.target.value)}
        onBlur={(event) => {
          handlers.onBlur(event);
          onEnd();
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
          if (event.key === 'Enter') commit();
          else if (event.key === 'Escape') reset();
          else return;
          onEnd();
        }}
      />
      {waiting === null ? null : <DraftOffer draft={waiting} onKeep={commit} onDrop={reset} />}
    </>
  );
}
