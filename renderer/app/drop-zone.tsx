import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** Takes files that are dropped anywhere on the window, and says so while they are held over it. */
export function DropZone() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHeld(true);
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHeld(false);
    };
    const openDropped = async (dropped: readonly File[]): Promise<void> => {
      const taken = await Promise.all(dropped.map((file) => window.kanwu.takeDropped(file)));
      const files = taken.filter((file) => file !== null);
      if (files.length > 0) await store.getState().openFiles(files);
    };
    const onDrop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHeld(false);
      void openDropped([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [store]);
  if (!held) return null;
  return (
    <div className="drop-zone">
      <FileDown size={32} strokeWidth={1.5} aria-hidden />
      <p>{m.start.drop}</p>
    </div>
  );
}
