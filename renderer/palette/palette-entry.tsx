import { FileText, Search, TextQuote } from 'lucide-react';
import { CommandKeys } from '../commands/command-keys.tsx';
import { TypeMark } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { PaletteEntry } from './palette-entries.ts';

/** So much of what stands before a place in the text is shown, in UTF-16 units: the place itself is to be in sight. */
const shownBefore = 12;

/** What tells an entry of the palette from the others. */
export function PaletteRow({ entry }: { readonly entry: PaletteEntry }) {
  const { m } = useMessages();
  switch (entry.kind) {
    case 'command':
      return (
        <>
          <span className="palette-group">{m.commandGroup[entry.command.group]}</span>
          <span className="truncate palette-label">{entry.label}</span>
          <CommandKeys of={entry.command.id} />
        </>
      );
    case 'entity': {
      const { entity, mentions } = entry.row;
      return (
        <>
          <TypeMark type={entity.type} />
          <span className="truncate palette-label">
            {entry.label}
            {entity.aliases.length === 0 ? null : (
              <span className="palette-aliases">{m.register.names(entity.aliases)}</span>
            )}
          </span>
          <span className="palette-place truncate">{m.palette.mentions(mentions)}</span>
        </>
      );
    }
    case 'article':
      return (
        <>
          <FileText size={14} aria-hidden />
          <span className="truncate palette-label">{entry.label}</span>
          <span className="palette-place truncate">{entry.place}</span>
        </>
      );
    case 'hit': {
      const { before, text, after, headline, issue, date } = entry.hit;
      return (
        <>
          <TextQuote size={14} aria-hidden />
          <span className="truncate palette-label">
            {before.length > shownBefore ? `…${before.slice(-shownBefore)}` : before}
            <strong>{text}</strong>
            {after}
          </span>
          <span className="palette-place truncate">{[headline, issue, date].filter(Boolean).join(' · ')}</span>
        </>
      );
    }
    case 'search':
      return (
        <>
          <Search size={14} aria-hidden />
          <span className="truncate palette-label">{entry.label}</span>
          <CommandKeys of="search" />
        </>
      );
  }
}
