import type { DraftPlace } from '../../model/draft.ts';
import { languages } from '../../model/language.ts';
import { weightSets } from '../../model/weight-set.ts';
import { languageNames } from '../../resources/words/language-names.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { DraftField } from '../controls/draft-field.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { TextSettingFields } from './text-setting.tsx';
import './preferences.css';

const ownName: DraftPlace = { kind: 'own-name' };

/** Language, theme, what names are found by, and the name under which the history keeps this person's edits. */
export function PreferencesDialog() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const preferences = useKanwu((state) => state.app?.preferences);
  if (preferences === undefined) return null;
  const { setPreferences, closeDialog } = store.getState();
  const keepName = async (actor: string): Promise<boolean> => actor === '' || setPreferences({ actor });
  return (
    <Dialog
      title={m.preferences.title}
      onClose={closeDialog}
      footer={
        <Button tone="primary" onClick={closeDialog}>
          {m.common.done}
        </Button>
      }
    >
      <div className="preference">
        <span>{m.preferences.language}</span>
        <Segmented
          label={m.preferences.language}
          value={preferences.language}
          choices={[
            { value: 'system', label: m.preferences.system },
            ...languages.map((value) => ({ value, label: languageNames[value] })),
          ]}
          onChoose={(language) => void setPreferences({ language })}
        />
      </div>
      <div className="preference">
        <span>{m.preferences.theme}</span>
        <Segmented
          label={m.preferences.theme}
          value={preferences.theme}
          choices={[
            { value: 'system', label: m.preferences.system },
            { value: 'light', label: m.preferences.light },
            { value: 'dark', label: m.preferences.dark },
          ]}
          onChoose={(theme) => void setPreferences({ theme })}
        />
      </div>
      <TextSettingFields setting={preferences.text} onChange={(text) => void setPreferences({ text })} />
      <div className="preference">
        <span>{m.weights.label}</span>
        <Segmented
          label={m.weights.label}
          value={preferences.weights}
          choices={weightSets.map((value) => ({ value, label: m.weights.names[value] }))}
          onChoose={(weights) => void setPreferences({ weights })}
        />
      </div>
      <p className="field-hint">
        {m.weights.terms[preferences.weights]} {m.weights.hint}
      </p>
      <div className="preference">
        <span>{m.images.preference}</span>
        <Segmented
          label={m.images.preference}
          value={preferences.pageImages}
          choices={(['ask', 'leave', 'copy'] as const).map((value) => ({
            value,
            label: m.images.preferenceChoices[value],
          }))}
          onChoose={(pageImages) => void setPreferences({ pageImages })}
        />
      </div>
      <div className="preference">
        <span>{m.preferences.keys}</span>
        <Button onClick={() => store.getState().openDialog('shortcuts')}>{m.preferences.changeKeys}</Button>
      </div>
      <DraftField
        label={m.preferences.actor}
        place={ownName}
        hint={m.preferences.actorHint}
        maxLength={80}
        value={preferences.actor}
        onCommit={(actor) => keepName(actor.trim())}
      />
    </Dialog>
  );
}
