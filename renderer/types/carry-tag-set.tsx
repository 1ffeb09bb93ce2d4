import { useState } from 'react';
import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** Writes the tag set to a file, and takes over one from a file. */
export function CarryTagSet() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [said, setSaid] = useState('');
  const say = (words: Promise<string | null>): void => {
    words.then((each) => setSaid(each ?? '')).catch(store.getState().notifyError);
  };
  const write = async (): Promise<string | null> => {
    const file = await callBridge(window.kanwu, 'type.export-set', {});
    return file === null ? null : m.types.exportedSet(file.path);
  };
  const take = async (): Promise<string | null> => {
    const taken = await store.getState().importTagSet();
    return taken === null ? null : m.types.importedSet(taken);
  };
  return (
    <div className="carry-tag-set">
      <span className="field-hint" role="status">
        {said}
      </span>
      <Button onClick={() => say(write())}>{m.types.exportSet}</Button>
      <Button onClick={() => say(take())}>{m.types.importSet}</Button>
    </div>
  );
}
