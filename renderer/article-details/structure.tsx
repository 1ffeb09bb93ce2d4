import { FileOutput, Strikethrough, Undo2 } from 'lucide-react';
import { type Block, blockRoles } from '../../model/block.ts';
import type { ArticleDocument } from '../../model/document.ts';
import {
  joinWithPrevious,
  partFromPrevious,
  setBlockRole,
  strikeBlock,
  unstrikeBlock,
} from '../../model/edits/block-edits.ts';
import { sourceBetween } from '../../model/edits/correction-add.ts';
import { setBlockAside } from '../../model/edits/furniture.ts';
import { removeRestored, restorationOf } from '../../model/edits/restoration-remove.ts';
import { commandName } from '../commands/command-name.ts';
import { runCommand } from '../commands/key-map.ts';
import { uiCommand } from '../commands/ui-commands.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { Select } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** The article's blocks with their roles, and the ways to split and join them. */
export function Structure() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const open = useKanwu((state) => state.open);
  const selecting = useKanwu((state) => state.selectedRange !== null || state.selectedMentionId !== null);
  if (open === null) return null;
  const { document, reading } = open;
  const { execute } = store.getState();
  const structureCommand = (
    id: 'split-block' | 'supply-paragraphs' | 'split-article' | 'merge-article' | 'continue-article' | 'arrange-issue',
  ) => (
    <Button disabled={id.startsWith('split') && !selecting} onClick={() => runCommand(uiCommand(id), store)}>
      {commandName(m, id)}
    </Button>
  );
  return (
    <section className="details-group" aria-labelledby="details-structure">
      <h3 id="details-structure">{m.details.structure}</h3>
      <ol className="blocks">
        {document.blocks.map((block, index) => {
          const read = reading.blocks.find((each) => each.block.id === block.id)?.reading;
          const text = read === undefined ? '' : reading.text.slice(read.start, read.end);
          const joined = block.continues ? partFromPrevious(document, block.id) : joinWithPrevious(document, block.id);
          if (block.struck) return <StruckLine key={block.id} document={document} block={block} index={index} />;
          return (
            <li key={block.id} className="block-line">
              <Select
                aria-label={m.details.role(index + 1)}
                value={block.role}
                choices={blockRoles.map((value) => ({ value, label: m.blockRole[value] }))}
                onChoose={(role) => void execute(setBlockRole(document, block.id, role))}
              />
              <span className="truncate" title={text}>
                {text}
              </span>
              {index === 0 ? null : (
                <Button
                  tone="quiet"
                  aria-label={block.continues ? m.details.partNamed(index + 1) : m.details.joinNamed(index + 1)}
                  disabled={joined === null}
                  onClick={() => void execute(joined)}
                >
                  {block.continues ? m.details.part : m.details.join}
                </Button>
              )}
              {restorationOf(document, block.id) === null ? (
                <IconButton
                  icon={Strikethrough}
                  label={m.details.strikeBlock(index + 1)}
                  onClick={() => void execute(strikeBlock(document, block.id))}
                />
              ) : null}
              {restorationOf(document, block.id) !== null ? (
                <IconButton
                  icon={Undo2}
                  label={m.details.removeRestored(index + 1)}
                  disabled={document.blocks.length === 1}
                  onClick={() => void execute(removeRestored(document, block.id))}
                />
              ) : (
                <IconButton
                  icon={FileOutput}
                  label={m.details.setAsideBlock(index + 1)}
                  disabled={document.blocks.length === 1}
                  onClick={() => void execute(setBlockAside(document, block.id))}
                />
              )}
            </li>
          );
        })}
      </ol>
      <div className="form-actions">
        {structureCommand('split-block')}
        {structureCommand('supply-paragraphs')}
        {structureCommand('split-article')}
        {structureCommand('merge-article')}
        {structureCommand('continue-article')}
        {structureCommand('arrange-issue')}
      </div>
      <p className="field-hint">{m.details.structureHint}</p>
    </section>
  );
}

/** A block that is not read: all that can be done with it is to have it read again. */
function StruckLine({
  document,
  block: { id, start, end },
  index,
}: {
  readonly document: ArticleDocument;
  readonly block: Block;
  readonly index: number;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const text = sourceBetween(document, start, end);
  return (
    <li className="block-line">
      <span className="block-struck">{m.details.struck}</span>
      <del className="truncate" title={text}>
        {text}
      </del>
      <IconButton
        icon={Undo2}
        label={m.details.unstrikeBlock(index + 1)}
        onClick={() => void store.getState().execute(unstrikeBlock(document, id))}
      />
    </li>
  );
}
