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
    const onDrop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHeld(false);
      const paths = [...(event.dataTransfer?.files ?? [])].map((file) => window.kanwu.pathOfFile(file));
      const onDisk = paths.filter((path) => path !== '');
      if (onDisk.length > 0) void store.getState().openPaths(onDisk);
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
