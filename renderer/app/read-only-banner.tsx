import { Copy, HardDrive, LifeBuoy, Lock, TriangleAlert } from 'lucide-react';
import type { Failure } from '../../model/failure.ts';
import type { WindowWords } from '../../resources/words/window.ts';
import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** Why the open workspace is only read, and what can be done about it; nothing where it is not. */
export function ReadOnlyBanner() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const why = useKanwu((state) => state.workspace?.readOnly ?? null);
  if (why === null) return null;
  const isDamaged = why.code === 'workspace-damaged';
  const Icon = isDamaged ? TriangleAlert : Lock;
  const { openBackups, recoverWorkspace, saveCopy } = store.getState();
  return (
    <section className="read-only" data-damaged={isDamaged || undefined} role="alert">
      <Icon size={16} aria-hidden />
      <p>{wordsOf(why, m)}</p>
      {isDamaged ? (
        <>
          <Button icon={HardDrive} onClick={() => openBackups(null)}>
            {m.damage.restore}
          </Button>
          <Button icon={LifeBuoy} onClick={() => void recoverWorkspace(null)}>
            {m.damage.recover}
          </Button>
        </>
      ) : null}
      <Button icon={Copy} onClick={() => void saveCopy()}>
        {isDamaged ? m.damage.saveAsIs : m.damage.saveCopy}
      </Button>
    </section>
  );
}

function wordsOf({ code }: Failure, m: WindowWords): string {
  if (code === 'workspace-damaged') return m.damage.damaged;
  return code === 'workspace-disk-full' ? m.damage.diskFull : m.damage.notWritable;
}
