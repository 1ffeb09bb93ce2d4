import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { DraftPlace } from '../../model/draft.ts';
import { errorWords } from '../../resources/words/errors.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { TextField } from '../controls/fields.tsx';
import { useNewText } from '../controls/use-new-text.ts';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge, errorOf } from '../state/bridge-call.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** The place of the address that is being typed. */
const added: DraftPlace = { kind: 'new-service' };

/** The programs on this computer that may be asked for names: adding one by its address, and taking one away. */
export function NameServices() {
  const { m, language } = useMessages();
  const store = useKanwuStore();
  const address = useNewText(added);
  const [version, setVersion] = useState(0);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const services = useAnswer('authority.services', {}, version);
  const add = async (): Promise<void> => {
    setAsking(true);
    setProblem(null);
    try {
      const service = await callBridge(window.kanwu, 'authority.add-service', { address: address.text.trim() });
      if (service !== null) address.drop();
    } catch (thrown) {
      const { title, body } = errorWords(errorOf(thrown), language);
      setProblem(`${title} ${body}`);
    }
    setAsking(false);
    setVersion((before) => before + 1);
  };
  const remove = async (gone: string): Promise<void> => {
    await callBridge(window.kanwu, 'authority.remove-service', { address: gone });
    setVersion((before) => before + 1);
  };
  return (
    <section className="authority-section">
      <h3>{m.services.title}</h3>
      <form
        className="authority-add"
        onSubmit={(event) => {
          event.preventDefault();
          if (address.text.trim() !== '' && !isAsking) void add();
        }}
      >
        <TextField
          label={m.services.address}
          placeholder={m.services.example}
          spellCheck={false}
          value={address.text}
          onChange={(event) => {
            setProblem(null);
            address.type(event.target.value);
          }}
          {...address.handlers}
        />
        <Button icon={Plus} submit disabled={address.text.trim() === '' || isAsking}>
          {m.services.add}
        </Button>
      </form>
      {problem === null ? (
        <p className="authority-hint">{m.services.hint}</p>
      ) : (
        <p className="authority-hint authority-problem" role="alert">
          {problem}
        </p>
      )}
      {services === null || services.length === 0 ? null : (
        <ul className="authority-lists" aria-label={m.services.title}>
          {services.map(({ address: at, name }) => (
            <li key={at}>
              <span className="truncate" title={name}>
                {name}
              </span>
              <span className="authority-size authority-at truncate" title={at}>
                <bdi>{at}</bdi>
              </span>
              <IconButton
                icon={Trash2}
                label={m.services.remove(name)}
                onClick={() => void remove(at).catch(store.getState().notifyError)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
