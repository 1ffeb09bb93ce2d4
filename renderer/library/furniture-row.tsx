import { TextQuote } from 'lucide-react';
import { memo } from 'react';
import { useMessages } from '../messages/use-messages.ts';
import { LibraryRowFrame, type RowProps } from './library-row.tsx';

/** The way to an issue's text that belongs to no article. */
export const FurnitureRow = memo(function FurnitureRow({
  count,
  level,
  ...frame
}: RowProps & { readonly count: number; readonly level: 2 | 3 }) {
  const { m } = useMessages();
  return (
    <LibraryRowFrame
      {...frame}
      aria-level={level}
      aria-selected={false}
      className="furniture-row"
      title={m.furniture.purpose}
    >
      <TextQuote size={15} strokeWidth={1.75} aria-hidden />
      <span className="truncate">{m.library.furniture(count)}</span>
    </LibraryRowFrame>
  );
});
