import { FileInput, FileOutput, FolderTree } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { SelectField } from '../controls/fields.tsx';
import { useUnfinished } from '../controls/use-new-text.ts';
import { useMessages } from '../messages/use-messages.ts';
import { callBridge } from '../state/bridge-call.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { AddVocabulary } from './add-vocabulary.tsx';
import { OwnVocabularyEditor } from './own-vocabulary-editor.tsx';
import './vocabularies.css';

/** The vocabularies that the workspace brings itself: made here or imported, and edited category by category. */
export function VocabulariesDialog() {
  const { m, language } = useMessages();
  const store = useKanwuStore();
  const vocabularies = useKanwu((state) => state.vocabularies);
  const own = vocabularies.flatMap(({ id, ...vocabulary }) => (id === null ? [] : [{ id, ...vocabulary }]));
  const [wanted, setWanted] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const chosen = own.find(({ scheme }) => scheme === wanted) ?? own[0];
  const { closeDialog, importVocabulary } = store.getState();
  const write = async (id: (typeof own)[number]['id']): Promise<void> => {
    try {
      const file = await callBridge(window.kanwu, 'vocabulary.export', { id });
      if (file !== null) setSaid(m.vocabulary.exported(file.path));
    } catch (thrown) {
      store.getState().notifyError(thrown);
    }
  };
  const take = async (): Promise<void> => {
    const scheme = await importVocabulary();
    if (scheme !== null) setWanted(scheme);
  };
  return (
    <Dialog
      className="list-and-facts vocabularies"
      title={m.vocabulary.title}
      onClose={closeDialog}
      unfinished={useUnfinished(['new-vocabulary', 'new-category'])}
      footer={
        <>
          <AddVocabulary onAdded={setWanted} />
          <Button tone="primary" onClick={closeDialog}>
            {m.common.done}
          </Button>
        </>
      }
    >
      <div className="vocabularies-bar">
        {chosen === undefined ? null : (
          <SelectField
            label={m.vocabulary.which}
            value={chosen.scheme}
            choices={own.map(({ scheme, label }) => ({ value: scheme, label: label[language] }))}
            onChoose={setWanted}
          />
        )}
        <span className="field-hint" role="status">
          {said}
        </span>
        <Button icon={FileInput} title={m.vocabulary.formats} onClick={() => void take()}>
          {m.command['import-vocabulary']}
        </Button>
        {chosen === undefined ? null : (
          <Button
            icon={FileOutput}
            title={m.vocabulary.exportHint}
            disabled={chosen.terms.length === 0}
            onClick={() => void write(chosen.id)}
          >
            {m.vocabulary.export}
          </Button>
        )}
      </div>
      {chosen === undefined ? (
        <div className="vocabularies-none">
          <EmptyState icon={FolderTree} title={m.vocabulary.none} />
          <p className="field-hint">{m.vocabulary.formats}</p>
        </div>
      ) : (
        <OwnVocabularyEditor key={chosen.scheme} vocabulary={chosen} />
      )}
    </Dialog>
  );
}
