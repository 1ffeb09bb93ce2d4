import { Check, ChevronLeft, ChevronRight, ListFilter, X } from 'lucide-react';
import type { WindowWords } from '../../resources/words/window.ts';
import { CommandKeys, useKeyLabel, useSpokenKey } from '../commands/command-keys.tsx';
import { commandName } from '../commands/command-name.ts';
import { runCommand } from '../commands/key-map.ts';
import { uiCommand } from '../commands/ui-commands.ts';
import { Button, type ButtonProps, IconButton } from '../controls/button.tsx';
import { usePlace } from '../controls/use-place.ts';
import { useMessages } from '../messages/use-messages.ts';
import { currentId, selectedName } from '../review/review-actions.ts';
import { isWaiting, reviewQueue } from '../review/review-queue.ts';
import { isWhole, walkedQueue } from '../review/walked-queue.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { useDoubtfulPlaces } from './use-doubtful.ts';
import { useKnownNames } from './use-known-names.ts';

/** How much of the article waits, and the means to go through it. @param isArriving whether only its beginning is there */
export function ReviewBar({ open, isArriving }: { readonly open: OpenArticle; readonly isArriving: boolean }) {
  const { m } = useMessages();
  const selectedId = useKanwu(currentId);
  const walk = useKanwu((state) => state.walk);
  const knownNames = useKanwu((state) => state.knownNames);
  useKnownNames(isArriving ? null : open, walk);
  const all = reviewQueue(open).length;
  const queue = walkedQueue(open, { walk, knownNames });
  // What does not wait would be looked for in all of a long queue.
  const index = usePlace(queue, ({ id }) => id, isWaiting(open, selectedId) ? selectedId : null);
  const besides = all - queue.length;
  const isUnsure = walk.reading === 'unsure';
  const words = useDoubtfulPlaces(open, isUnsure);
  const from = useKanwu((state) => state.selectedRange?.start ?? null);
  const word = words.findIndex(({ start }) => start === from);
  const waiting = isUnsure
    ? m.walk.unsure(words.length, word < 0 ? null : word + 1)
    : all === 0
      ? m.review.nothing
      : queue.length === 0
        ? m.walk.nothing(besides)
        : m.review.waiting(queue.length, index < 0 ? null : index + 1);
  const said = (queue.length > 0 || isUnsure) && besides > 0 ? `${waiting} · ${m.walk.besides(besides)}` : waiting;
  return (
    <div className="review-bar" role="toolbar" aria-label={m.review.label}>
      <ReviewButton id="previous-suggestion" icon={ChevronLeft} tone="quiet" />
      <ReviewButton id="next-suggestion" icon={ChevronRight} tone="quiet" />
      <p className="review-count" role="status" data-testid="review-count" data-waiting={isArriving ? undefined : all}>
        {isArriving ? m.review.arriving : said}
      </p>
      <ChooseWalk isWhole={isWhole(walk)} />
      <ReviewButton id="accept" icon={Check} tone="accept" />
      <ReviewButton id="reject" icon={X} tone="reject" />
      <ReviewButton id="accept-confident" tone="quiet" />
      <DecideName />
    </div>
  );
}

/** Leads to what is gone through, and says by its look when that is not everything. */
function ChooseWalk({ isWhole: isAll }: { readonly isWhole: boolean }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  return (
    <IconButton
      icon={ListFilter}
      label={commandName(m, 'walk')}
      shortcut={useKeyLabel('walk')}
      aria-pressed={!isAll}
      onClick={() => runCommand(uiCommand('walk'), store)}
    />
  );
}

/** Leads to all places of the selected name, where several are open; says how many. */
function DecideName() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const name = useKanwu((state) => selectedName(state)?.name ?? null);
  const type = useKanwu((state) => selectedName(state)?.type ?? null);
  const open = useAnswer('register.open-of', name === null || type === null ? null : { name, type });
  const command = uiCommand('decide-name');
  const key = useSpokenKey('decide-name');
  if (open === null || open < 2) return null;
  return (
    <Button
      tone="quiet"
      className="review-button"
      data-command="decide-name"
      title={commandName(m, 'decide-name')}
      aria-keyshortcuts={key}
      onClick={() => runCommand(command, store)}
    >
      <span>{m.register.sameName(open)}</span> <CommandKeys of="decide-name" />
    </Button>
  );
}

function ReviewButton({
  id,
  ...rest
}: { readonly id: keyof WindowWords['shortName'] } & Pick<ButtonProps, 'icon' | 'tone'>) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const command = uiCommand(id);
  const enabled = useKanwu((state) => command.enabled(state));
  const key = useSpokenKey(id);
  return (
    <Button
      {...rest}
      className="review-button"
      data-command={id}
      disabled={!enabled}
      title={commandName(m, id)}
      aria-keyshortcuts={key}
      onClick={() => runCommand(command, store)}
    >
      <span>{m.shortName[id]}</span> <CommandKeys of={id} />
    </Button>
  );
}
