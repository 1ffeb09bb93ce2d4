import { Check, ChevronLeft, ChevronRight, FileOutput, Merge, Scissors } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { type BlockRole, blockRoles } from '../../model/block.ts';
import { moveLinesTo, setRoleHere } from '../arrange/arrange-actions.ts';
import { chosenRows } from '../arrange/chosen.ts';
import { doubtAt, doubtfulLines } from '../arrange/doubts.ts';
import type { ArrangeCommandId } from '../commands/command.ts';
import { CommandKeys, useSpokenKey } from '../commands/command-keys.tsx';
import { commandName } from '../commands/command-name.ts';
import { runCommand } from '../commands/key-map.ts';
import { uiCommand } from '../commands/ui-commands.ts';
import { Button, type ButtonProps } from '../controls/button.tsx';
import { Select } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { Arranging } from '../state/arranging-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

type ShownRole = Exclude<BlockRole, 'furniture'>;
const roles = blockRoles.filter((role): role is ShownRole => role !== 'furniture');

/** What can be done with the chosen lines, and how much is to be looked at. */
export function PageBar({ arranging }: { readonly arranging: Arranging }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const choice = useRef<HTMLSelectElement>(null);
  const focusRequest = useKanwu((state) => state.focusRequest);
  useEffect(() => {
    if (focusRequest.target === 'article-choice') choice.current?.focus();
  }, [focusRequest]);
  const rows = chosenRows(arranging);
  const [first] = rows;
  const role = first?.block.role ?? 'body';
  const articleId = first?.article?.id ?? '';
  const { articles } = arranging.arrangement;
  const waiting = doubtfulLines(arranging).length;
  const titleOf = (place: number, title: string): string =>
    m.arrange.choice(place + 1, title === '' ? m.library.noHeadline : title);
  const backToLines = (): void => store.getState().requestFocus('page');
  return (
    <div className="page-bar" role="toolbar" aria-label={m.arrange.acts}>
      <ActButton id="previous-doubt" icon={ChevronLeft} tone="quiet" isStep />
      <ActButton id="next-doubt" icon={ChevronRight} tone="quiet" isStep />
      <p className="page-bar-count" role="status" data-testid="doubt-count" data-waiting={waiting}>
        {m.arrange.waiting(waiting)}
      </p>
      <ActButton id="confirm-cut" icon={Check} tone="accept" disabled={rows.every((row) => doubtAt(row) === null)} />
      <ActButton id="start-article" icon={Scissors} />
      <ActButton id="join-article" icon={Merge} disabled={articleId === '' || articleId === articles[0]?.id} />
      <Select
        aria-label={m.arrange.role}
        className="page-bar-role"
        value={role === 'furniture' ? 'body' : role}
        choices={roles.map((value) => ({ value, label: m.blockRole[value] }))}
        onChoose={(value) => void setRoleHere(store, value).then(backToLines)}
      />
      <ActButton id="set-lines-aside" icon={FileOutput} disabled={rows.every(({ article }) => article === null)} />
      <Select<string>
        ref={choice}
        aria-label={m.arrange.moveTo}
        className="page-bar-article"
        value={articleId}
        choices={[
          ...(articleId === '' ? [{ value: '', label: m.arrange.outside }] : []),
          ...articles.map(({ id, title }, place) => ({ value: id as string, label: titleOf(place, title) })),
        ]}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          backToLines();
        }}
        onChoose={(id) => {
          const found = articles.find((article) => article.id === id);
          if (found !== undefined) void moveLinesTo(store, found.id).then(backToLines);
        }}
      />
    </div>
  );
}

/** A command of the page view as a button. */
export function ActButton({
  id,
  disabled = false,
  isStep = false,
  ...rest
}: {
  readonly id: ArrangeCommandId & keyof ActNames;
  /** Whether its sign says all. */
  readonly isStep?: boolean;
} & Pick<ButtonProps, 'icon' | 'tone' | 'disabled' | 'className'>) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const command = uiCommand(id);
  const enabled = useKanwu((state) => command.enabled(state));
  const key = useSpokenKey(id);
  const name = commandName(m, id);
  return (
    <Button
      {...rest}
      className={`page-bar-button ${rest.className ?? ''}`}
      disabled={disabled || !enabled}
      {...(isStep ? { 'aria-label': name } : {})}
      title={name}
      aria-keyshortcuts={key}
      // The lines keep the focus, and what is selected of them.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runCommand(command, store)}
    >
      {isStep ? null : m.arrange.short[id]} <CommandKeys of={id} />
    </Button>
  );
}

type ActNames = ReturnType<typeof useMessages>['m']['arrange']['short'];
