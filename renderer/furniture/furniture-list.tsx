import { type ChangeEvent, Fragment } from 'react';
import type { FurnitureBlock } from '../../model/document.ts';
import type { ArticleId, BlockId } from '../../model/ids.ts';
import { useMessages } from '../messages/use-messages.ts';

/** The blocks in the order of the source, below the headline of the article that they come after. */
export function FurnitureList({
  furniture,
  chosen,
  headlineOf,
  onChoose,
}: {
  readonly furniture: readonly FurnitureBlock[];
  readonly chosen: ReadonlySet<BlockId>;
  headlineOf(id: ArticleId): string;
  onChoose(id: BlockId, event: ChangeEvent<HTMLInputElement>): void;
}) {
  const { m } = useMessages();
  if (furniture.length === 0) return <p className="furniture-none">{m.furniture.none}</p>;
  return (
    <ul className="furniture-list">
      {furniture.map(({ block, text, previousArticleId }, place) => (
        <Fragment key={block.id}>
          {place > 0 && furniture[place - 1]?.previousArticleId === previousArticleId ? null : (
            <li className="furniture-place truncate">
              {previousArticleId === null ? m.furniture.first : m.furniture.after(headlineOf(previousArticleId))}
            </li>
          )}
          <li>
            <label className="furniture-block">
              <input type="checkbox" checked={chosen.has(block.id)} onChange={(event) => onChoose(block.id, event)} />
              <span className="furniture-text">{text}</span>
              {block.role === 'furniture' ? null : <span className="furniture-role">{m.blockRole[block.role]}</span>}
            </label>
          </li>
        </Fragment>
      ))}
    </ul>
  );
}
