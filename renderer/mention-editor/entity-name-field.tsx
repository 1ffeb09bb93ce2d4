import { useRef, useState } from 'react';

/** The field in which an entity is given another preferred name. Enter, or leaving it, saves; Escape does not. */
export function EntityNameField({
  id,
  name,
  onEnd,
}: {
  readonly id: string;
  readonly name: string;
  /** Told the new name, or null when the name stays. */
  onEnd(name: string | null): void;
}) {
  const [draft, setDraft] = useState(name);
  const ended = useRef(false);
  const end = (wanted: string | null): void => {
    // Leaving follows on Enter and Escape, when the field goes.
    if (ended.current) return;
    ended.current = true;
    onEnd(wanted);
  };
  return (
    <input
      id={id}
      className="input"
      // biome-ignore lint/a11y/noAutofocus: the person asked to edit this name
      autoFocus
      maxLength={200}
      value={draft}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => end(draft)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
        if (event.key === 'Enter') end(draft);
        else if (event.key === 'Escape') end(null);
      }}
    />
  );
}
