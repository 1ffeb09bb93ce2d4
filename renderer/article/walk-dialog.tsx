import {
  reviewKinds,
  type Walk,
  walkNames,
  walkOrders,
  walkReadings,
  walkSureness,
  wholeWalk,
} from '../../model/walk.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { SelectField } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { goToSuggestion } from '../review/review-actions.ts';
import { reviewQueue } from '../review/review-queue.ts';
import { choicesIn, walkedQueue } from '../review/walked-queue.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { useDoubtfulPlaces } from './use-doubtful.ts';
import './walk.css';

/** What of all that waits is gone through, and in which order. It counts at once; Enter begins. */
export function WalkDialog() {
  const open = useKanwu((state) => state.open);
  return open === null ? null : <Choose open={open} />;
}

function Choose({ open }: { readonly open: OpenArticle }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const walk = useKanwu((state) => state.walk);
  const knownNames = useKanwu((state) => state.knownNames);
  const isUnsure = walk.reading === 'unsure';
  const words = useDoubtfulPlaces(open, isUnsure);
  const { setWalk, closeDialog } = store.getState();
  const { makers, types } = choicesIn(open);
  const any = { value: '', label: m.walk.any };
  const begin = (): void => {
    closeDialog();
    store.getState().requestFocus('text');
    goToSuggestion(store, 'next');
  };
  return (
    <Dialog
      title={m.walk.title}
      className="walk-dialog"
      onClose={closeDialog}
      footer={
        <>
          <p className="walk-found" role="status">
            {isUnsure
              ? m.walk.unsure(words.length, null)
              : m.walk.found(walkedQueue(open, { walk, knownNames }).length, reviewQueue(open).length)}
          </p>
          <Button onClick={() => setWalk(wholeWalk)}>{m.walk.everything}</Button>
          <Button tone="primary" onClick={begin}>
            {m.walk.begin}
          </Button>
        </>
      }
    >
      <div
        className="walk-fields"
        role="group"
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          begin();
        }}
      >
        <p className="walk-about">{m.walk.about}</p>
        <SelectField
          label={m.walk.readingLabel}
          value={walk.reading}
          choices={walkReadings.map((value) => ({ value, label: m.walk.reading[value] }))}
          onChoose={(reading) => setWalk({ reading })}
        />
        {isUnsure ? null : (
          <>
            <Kinds walk={walk} />
            <SelectField
              label={m.mention.type}
              value={walk.type ?? ''}
              choices={[any, ...listed(types, walk.type).map((value) => ({ value, label: m.typeName(value) }))]}
              onChoose={(type) => setWalk({ type: type === '' ? null : type })}
            />
            <SelectField
              label={m.walk.surenessLabel}
              value={walk.sureness}
              choices={walkSureness.map((value) => ({ value, label: m.walk.sureness[value] }))}
              onChoose={(sureness) => setWalk({ sureness })}
            />
            <SelectField
              label={m.walk.namesLabel}
              value={walk.names}
              choices={walkNames.map((value) => ({ value, label: m.walk.names[value] }))}
              onChoose={(names) => setWalk({ names })}
            />
            <SelectField
              label={m.walk.origin}
              value={walk.origin ?? ''}
              choices={[any, ...listed(makers, walk.origin).map((value) => ({ value, label: m.originName(value) }))]}
              onChoose={(origin) => setWalk({ origin: origin === '' ? null : origin })}
            />
            <SelectField
              label={m.walk.orderLabel}
              value={walk.order}
              choices={walkOrders.map((value) => ({ value, label: m.walk.order[value] }))}
              onChoose={(order) => setWalk({ order })}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}

function Kinds({ walk: { kinds } }: { readonly walk: Walk }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  return (
    <fieldset className="walk-kinds">
      <legend className="field-label">{m.walk.kinds}</legend>
      {reviewKinds.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={kinds.includes(kind)}
            onChange={({ target: { checked } }) =>
              store.getState().setWalk({
                kinds: reviewKinds.filter((each) => (each === kind ? checked : kinds.includes(each))),
              })
            }
          />
          {m.walk.kind[kind]}
        </label>
      ))}
    </fieldset>
  );
}

/** What there is to choose of; what is chosen stays among it, though nothing of it waits here. */
function listed(values: readonly string[], chosen: string | null): readonly string[] {
  return chosen === null || values.includes(chosen) ? values : [...values, chosen];
}
