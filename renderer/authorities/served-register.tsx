import { Copy, Radio, Square } from 'lucide-react';
import { Button, IconButton } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** Whether other programs on this computer can look names up in the register, and where. */
export function RegisterForPrograms() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const servedAt = useKanwu((state) => state.servedAt);
  const { serveRegister, stopServing, notifyError } = store.getState();
  const copy = (address: string): void => {
    void callBridge(window.kanwu, 'app.copy-text', { text: address }).catch(notifyError);
  };
  return (
    <section className="authority-section">
      <h3>{m.services.serving}</h3>
      {servedAt === null ? (
        <div className="authority-load">
          <Button icon={Radio} onClick={() => void serveRegister()}>
            {m.services.serve}
          </Button>
          <p className="authority-hint">{m.services.serveHint}</p>
        </div>
      ) : (
        <>
          <p className="authority-address">
            <code data-testid="served-address">{servedAt}</code>
            <IconButton icon={Copy} label={m.services.copyAddress} onClick={() => copy(servedAt)} />
            <Button icon={Square} onClick={() => void stopServing()}>
              {m.command['stop-serving']}
            </Button>
          </p>
          <p className="authority-hint">{m.services.servedHint}</p>
        </>
      )}
    </section>
  );
}
