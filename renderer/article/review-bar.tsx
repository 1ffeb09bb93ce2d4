import { Check, ChevronLeft, ChevronRight, X } from 'lucide-react';
import type { WindowWords } from '../../resources/words/window.ts';
import { commandName } from '../commands/command-name.ts';
import { runCommand } from '../commands/key-map.ts';
import { uiCommand } from '../commands/ui-commands.ts';
import { Button, type ButtonProps } from '../controls/button.tsx';
import { Keys } from '../controls/keys.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { currentId } from '../review/review-actions.ts';
import { reviewQueue } from '../review/review-queue.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** How much of the article waits, and the means to go through it. */
export function ReviewBar({ open }: { readonly open: OpenArticle }) {
  const { m } = useMessages();
  const selectedId = useKanwu(currentId);
  const queue = reviewQueue(open);
  const index = queue.findIndex((item) => item.id === selectedId);
  return (
    <div className="review-bar" role="toolbar" aria-label={m.review.label}>
      <ReviewButton id="previous-suggestion" icon={ChevronLeft} tone="quiet" />
      <ReviewButton id="next-suggestion" icon={ChevronRight} tone="quiet" />
      <p className="review-count" role="status" data-testid="review-count" data-waiting={queue.length}>
        {queue.length === 0 ? m.review.nothing : m.review.waiting(queue.length, index < 0 ? null : index + 1)}
      </p>
      <ReviewButton id="accept" icon={Check} tone="accept" />
      <ReviewButton id="reject" icon={X} tone="reject" />
      <ReviewButton id="accept-confident" tone="quiet" />
    </div>
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
  const [key] = command.keys;
  return (
    <Button
      {...rest}
      className="review-button"
      disabled={!enabled}
      title={commandName(m, id)}
      aria-keyshortcuts={key}
      onClick={() => runCommand(command, store)}
    >
      <span>{m.shortName[id]}</span> {key === undefined ? null : <Keys chord={key} />}
    </Button>
  );
}
