import { FileInput, FolderTree, Trash2 } from 'lucide-react';
import { Button, IconButton } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import './vocabularies.css';

/** The vocabularies that the workspace brings itself: importing one, and taking one away. */
export function VocabulariesDialog() {
  const { m, language } = useMessages();
  const store = useKanwuStore();
  const vocabularies = useKanwu((state) => state.vocabularies);
  const own = vocabularies.flatMap(({ id, ...vocabulary }) => (id === null ? [] : [{ id, ...vocabulary }]));
  const { closeDialog, importVocabulary, removeVocabulary } = store.getState();
  return (
    <Dialog
      title={m.vocabulary.title}
      onClose={closeDialog}
      footer={
        <Button tone="primary" onClick={closeDialog}>
          {m.common.done}
        </Button>
      }
    >
      <div className="own-vocabularies-import">
        <Button icon={FileInput} onClick={() => void importVocabulary()}>
          {m.command['import-vocabulary']}
        </Button>
        <p className="own-vocabularies-hint">{m.vocabulary.formats}</p>
      </div>
      {own.length === 0 ? (
        <EmptyState icon={FolderTree} title={m.vocabulary.none} />
      ) : (
        <>
          <ul className="own-vocabularies">
            {own.map(({ id, scheme, label, terms }) => (
              <li key={id}>
                <span className="truncate" title={scheme}>
                  {label[language]}
                </span>
                <span className="own-vocabulary-size">{m.vocabulary.terms(terms.length)}</span>
                <IconButton
                  icon={Trash2}
                  label={m.vocabulary.remove(label[language])}
                  aria-describedby="vocabulary-removal"
                  onClick={() => void removeVocabulary(id)}
                />
              </li>
            ))}
          </ul>
          <p id="vocabulary-removal" className="own-vocabularies-hint">
            {m.vocabulary.consequence}
          </p>
        </>
      )}
    </Dialog>
  );
}
