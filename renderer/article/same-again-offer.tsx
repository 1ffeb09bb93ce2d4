import { X } from 'lucide-react';
import { CommandKeys, useSpokenKey } from '../commands/command-keys.tsx';
import { commandName } from '../commands/command-name.ts';
import { runCommand } from '../commands/key-map.ts';
import { uiCommand } from '../commands/ui-commands.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { Words } from '../messages/words.ts';
import type { OfferedMisreading } from '../state/replacing-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** Says, over the text's lower edge, in how many other places the same stands as was just put right, and leads there. */
export function SameAgainOffer() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const offered = useKanwu(({ sameAgain, openArticleId }) =>
    sameAgain[0]?.articleId === openArticleId ? sameAgain[0] : undefined,
  );
  const isWriting = useKanwu((state) => state.textMode === 'write');
  const command = uiCommand('same-again');
  const key = useSpokenKey('same-again');
  const said = offered === undefined ? null : saidOf(offered, m);
  return (
    <div className="same-again">
      <span className="visually-hidden" role="status" data-testid="same-again">
        {said === null ? '' : `${said.also}. ${said.where}`}
      </span>
      {said === null ? null : (
        <div className="same-again-offer">
          <Button
            tone="quiet"
            title={`${commandName(m, 'same-again')} ${said.where}`}
            aria-keyshortcuts={key}
            onClick={() => runCommand(command, store)}
          >
            {said.also} <CommandKeys of="same-again" isWriting={isWriting} />
          </Button>
          <IconButton icon={X} label={m.common.dismiss} onClick={store.getState().dismissSameAgain} />
        </div>
      )}
    </div>
  );
}

function saidOf({ misreading, counts }: OfferedMisreading, { replacing }: Words) {
  const { before, was, now, after } = misreading;
  const { article, issue, workspace, isMore } = counts;
  return {
    also: replacing.alsoIn(replacing.misreading(before, was, now, after), replacing.countOf(workspace, isMore)),
    where: replacing.alsoWhere(article, issue),
  };
}
