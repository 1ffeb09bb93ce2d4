import { Check, CircleAlert, CircleDashed, Copy, type LucideIcon, Paperclip, X } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { ImportState, ListedImport } from '../../model/import-batch.ts';
import { errorWords } from '../../resources/words/errors.ts';
import { useMessages } from '../messages/use-messages.ts';

const icons: Readonly<Record<ImportState, LucideIcon>> = {
  waiting: CircleDashed,
  imported: Check,
  'there-already': Copy,
  'read-along': Paperclip,
  failed: CircleAlert,
  'left-out': X,
};

/** A file of a batch: what it is called, and what became of it, in a line. */
export function ImportRow({
  item,
  id,
  isChosen,
  of,
  place,
  onChoose,
}: {
  readonly item: ListedImport;
  readonly id: string;
  readonly isChosen: boolean;
  readonly of: { readonly index: number; readonly total: number };
  readonly place: CSSProperties;
  onChoose(): void;
}) {
  const { m } = useMessages();
  const { name, where } = namesOf(item);
  const Icon = icons[item.state];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-setsize={of.total}
      aria-posinset={of.index + 1}
      className="import-row"
      data-state={item.state}
      style={place}
      onClick={onChoose}
    >
      <Icon size={15} aria-hidden />
      <span className="import-name truncate">
        <bdi>{name}</bdi>
        {where === '' ? null : <span className="import-where"> {where}</span>}
      </span>
      <span className="import-became truncate">{useBecame(item)}</span>
      <span className="import-articles">
        {item.imported === null ? '' : m.imports.articles(item.imported.articles)}
      </span>
    </div>
  );
}

/** What became of a file, in a few words. */
function useBecame({ state, failure, imported, readWith }: ListedImport): string {
  const { m, language } = useMessages();
  const { imports } = m;
  if (failure !== null && state !== 'waiting') return errorWords(failure, language).title;
  if (imported !== null) {
    const isWhole = imported.report.unread.length === 0;
    return isWhole ? imports.state.imported : `${imports.state.imported} · ${imports.partlyRead}`;
  }
  return readWith === null ? imports.state[state] : imports.readWith(readWith);
}

/** What a file is called, and the folder or archive that it is in. */
export function namesOf({ path, entry }: Pick<ListedImport, 'path' | 'entry'>): { name: string; where: string } {
  const parts = (entry ?? path).split(/[\\/]/);
  const name = parts.pop() ?? path;
  if (entry === null) return { name, where: parts.at(-1) ?? '' };
  return { name, where: [path.split(/[\\/]/).at(-1) ?? path, ...parts].join('/') };
}
