import { Keyboard, Route } from 'lucide-react';
import { CommandKeys } from '../commands/command-keys.tsx';
import { commandName } from '../commands/command-name.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Tabbed } from '../controls/tabbed.tsx';
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
      <Tabbed
        isText
        orientation="vertical"
        className="help-topics"
        label={m.help.topicsLabel}
        tabs={helpTopics.map((id) => ({ id, name: m.help.topics[id].title }))}
        shown={topic}
        onShow={chooseHelp}
      >
        <div className="help-text">
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
        </div>
      </Tabbed>
    </Dialog>
  );
}
