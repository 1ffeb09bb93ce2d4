import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { UiCommand } from '../commands/command.ts';
import { useOwnKeys } from '../commands/command-keys.tsx';
import { commandName } from '../commands/command-name.ts';
import { type KeyProblem, keyProblem, withKey, withoutKey } from '../commands/give-key.ts';
import { Button } from '../controls/button.tsx';
import { chordLabels, chordOf } from '../controls/chord.ts';
import { useIsMac } from '../controls/use-is-mac.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { Words } from '../messages/words.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** What came of a key that was pressed: another has it or it can't be had, or an input method took it. */
type Pressed = { readonly key: string; readonly problem: KeyProblem } | 'composed';

/** Waits for the key that a command shall have, in the place of one of its own or beside them. */
export function AskKey({
  command,
  was,
  onEnd,
}: {
  readonly command: UiCommand;
  readonly was: string | null;
  onEnd(): void;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const mac = useIsMac();
  const own = useOwnKeys();
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const field = useRef<HTMLButtonElement>(null);
  useEffect(() => field.current?.focus(), []);
  const give = (key: string): void => {
    void store.getState().setPreferences({ keys: withKey(own, command, was, key) });
    onEnd();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { nativeEvent: press } = event;
    if (press.isComposing || press.keyCode === 229) {
      setPressed('composed');
      return;
    }
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      onEnd();
      return;
    }
    const key = chordOf(press, mac);
    if (key === null) return;
    const problem = keyProblem(command, key, own);
    if (problem === null) give(key);
    else setPressed({ key, problem });
  };
  const isTakeable =
    pressed !== null && pressed !== 'composed' && pressed.problem.kind === 'taken' && !pressed.problem.isFixed;
  return (
    <div className="shortcut-asked">
      <button type="button" ref={field} className="shortcut-press" data-own-keys onKeyDown={onKeyDown}>
        {m.shortcuts.press}
      </button>
      <p role="status">{pressed === null ? '' : saidOf(pressed, m, mac)}</p>
      {isTakeable ? (
        <Button tone="primary" onClick={() => give(pressed.key)}>
          {m.shortcuts.take(commandName(m, command.id))}
        </Button>
      ) : was === null ? null : (
        <Button
          onClick={() => {
            void store.getState().setPreferences({ keys: withoutKey(own, command, was) });
            onEnd();
          }}
        >
          {m.shortcuts.remove}
        </Button>
      )}
      <Button onClick={onEnd}>{m.shortcuts.keep}</Button>
    </div>
  );
}

function saidOf(pressed: Pressed, m: Words, mac: boolean): string {
  if (pressed === 'composed') return m.shortcuts.composed;
  const key = chordLabels(pressed.key, mac).join('+');
  const { problem } = pressed;
  if (problem.kind !== 'taken') return m.shortcuts.kept[problem.kind](key);
  const other = commandName(m, problem.by.id);
  return problem.isFixed ? m.shortcuts.fixed(key, other) : m.shortcuts.taken(key, other);
}
