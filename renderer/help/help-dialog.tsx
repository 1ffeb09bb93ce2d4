import { Keyboard, Route } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { CommandKeys } from '../commands/command-keys.tsx';
import { commandName } from '../commands/command-name.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { helpTopics } from '../state/help-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { topicCommands } from './topic-commands.ts';
import './help.css';

/** What each screen is for and how it is worked with, beginning with the one where help was asked for. */
export function HelpDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const topic = useKanwu((state) => state.helpTopic);
  const { chooseHelp, leaveHelp, openDialog, beginTour } = store.getState();
  const { title, text } = m.help.topics[topic];
  const topics = useRef<HTMLElement>(null);
  useEffect(() => topics.current?.querySelector<HTMLElement>('[aria-current]')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = helpTopics[(helpTopics.indexOf(topic) + step + helpTopics.length) % helpTopics.length] ?? topic;
    chooseHelp(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-topic=${next}]`)?.focus();
  };
  return (
    <Dialog
      className="help"
      title={m.help.title}
      onClose={leaveHelp}
      footer={
        <>
          <Button icon={Route} onClick={() => void beginTour()}>
            {m.command.tour}
          </Button>
          <Button icon={Keyboard} onClick={() => openDialog('shortcuts')}>
            {m.command.shortcuts}
          </Button>
          <Button tone="primary" onClick={leaveHelp}>
            {m.common.done}
          </Button>
        </>
      }
    >
      <div className="help-body">
        <nav ref={topics} className="help-topics" aria-label={m.help.topicsLabel} onKeyDown={onKeyDown}>
          {helpTopics.map((each) => (
            <button
              key={each}
              type="button"
              data-topic={each}
              aria-current={each === topic ? 'page' : undefined}
              tabIndex={each === topic ? 0 : -1}
              onClick={() => chooseHelp(each)}
            >
              {m.help.topics[each].title}
            </button>
          ))}
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: else no key scrolls it in a small window */}
        <article className="help-text" tabIndex={0} aria-label={title}>
          <h3>{title}</h3>
          {text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <ul className="help-commands">
            {topicCommands[topic].map((id) => (
              <li key={id}>
                <span>{commandName(m, id)}</span> <CommandKeys of={id} />
              </li>
            ))}
          </ul>
        </article>
      </div>
    </Dialog>
  );
}
