import { FolderOpen } from 'lucide-react';
import type { AboutApp } from '../../model/about-app.ts';
import { weightSets } from '../../model/weight-set.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';
import './about.css';

/** What program this is, of which version, and whose work it is made of. */
export function AboutDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const about = useAnswer('app.about', {});
  const { closeDialog, showLicences } = store.getState();
  return (
    <Dialog
      className="about"
      title={m.about.title}
      onClose={closeDialog}
      footer={
        <>
          {about === null || about.notices === null ? null : (
            <Button icon={FolderOpen} onClick={() => void showLicences()}>
              {m.about.showFolder}
            </Button>
          )}
          <Button tone="primary" onClick={closeDialog}>
            {m.common.done}
          </Button>
        </>
      }
    >
      {about === null ? null : <Told {...about} />}
    </Dialog>
  );
}

function Told({ versions: { kanwu, ...runtime }, notices }: AboutApp) {
  const { m } = useMessages();
  const names = { electron: 'Electron', chromium: 'Chromium', node: 'Node.js', sqlite: 'SQLite' } as const;
  return (
    <>
      <div className="about-program">
        <h3>{m.start.title}</h3>
        <p>{m.about.version(kanwu)}</p>
        <p>{m.about.offline}</p>
      </div>
      <dl className="about-versions">
        {(['electron', 'chromium', 'node', 'sqlite'] as const).map((part) => (
          <div key={part}>
            <dt>{names[part]}</dt>
            <dd>{runtime[part]}</dd>
          </div>
        ))}
      </dl>
      <div className="about-weights">
        <h3>{m.weights.title}</h3>
        <dl>
          {weightSets.map((set) => (
            <div key={set}>
              <dt>{m.weights.names[set]}</dt>
              <dd>{m.weights.terms[set]}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="about-notices">
        <h3 id="about-notices">{m.about.notices}</h3>
        <p className="field-hint">{notices === null ? m.about.noNotices : m.about.noticesHint}</p>
        {notices === null ? null : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: else no key scrolls it
          <pre aria-labelledby="about-notices" role="region" tabIndex={0} lang="en">
            {notices}
          </pre>
        )}
      </div>
    </>
  );
}
