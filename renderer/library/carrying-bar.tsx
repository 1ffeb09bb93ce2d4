import { useMessages } from '../messages/use-messages.ts';
import type { NamedArticle } from '../state/carrying-part.ts';
import { useKanwu } from '../state/use-kanwu.ts';

/** Says what is picked up in the library and where it would go, and what became of it: to be read, and by screen readers. */
export function CarryingBar() {
  const { m } = useMessages();
  const carrying = useKanwu((state) => state.carrying);
  const carried = useKanwu((state) => state.carried);
  const nameOf = ({ headline }: NamedArticle): string => (headline === '' ? m.library.noHeadline : headline);
  const said = (): string => {
    if (carrying !== null) {
      const { article, others, to, from } = carrying;
      const [before, after] = [others[to - 1], others[to]];
      const place =
        to === from
          ? m.carrying.here
          : before !== undefined
            ? m.carrying.after(nameOf(before))
            : m.carrying.before(after === undefined ? '' : nameOf(after));
      return m.carrying.moving(nameOf(article), place, to + 1, others.length + 1);
    }
    if (carried === null) return '';
    const name = carried.headline === '' ? m.library.noHeadline : carried.headline;
    return carried.place === null ? m.carrying.stays(name) : m.carrying.moved(name, carried.place);
  };
  // Rows stay under the pointer that drags one.
  const isHidden = carrying === null || carrying.isDragged;
  return (
    <>
      <p className={isHidden ? 'visually-hidden' : 'library-carrying'} role="status" aria-live="assertive">
        {said()}
      </p>
      {isHidden ? null : <p className="library-carrying-keys">{m.carrying.keys}</p>}
    </>
  );
}
