import { articleStates } from '../../model/article.ts';
import { correctionKinds } from '../../model/correction.ts';
import { IsoDate } from '../../model/issue.ts';
import type { LibraryFilter } from '../../model/library.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { CategoryChoice } from './category-choice.tsx';
import { SelectField, TextField } from './fields.tsx';
import './controls.css';

/** How many suggestions wait in an article at least, to choose from. */
const leastWaiting = [1, 10, 50, 100];

/** What articles are chosen by beside words, in the library and for a dataset. */
export function ArticleFilter({
  filter,
  onChange,
}: {
  readonly filter: LibraryFilter;
  onChange(changes: Partial<LibraryFilter>): void;
}) {
  const { m } = useMessages();
  const newspapers = useAnswer('publication.list', {});
  const people = useAnswer('person.list', {});
  const any = { value: '' as const, label: m.library.any };
  const newspaperChoices = (newspapers ?? []).map(({ publication: { id, title } }) => ({ value: id, label: title }));
  const peopleChoices = (people ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const dayOf = (text: string): IsoDate | null => IsoDate.nullable().catch(null).parse(text);
  return (
    <div className="article-filter">
      <fieldset className="article-filter-states">
        <legend className="field-label">{m.library.states}</legend>
        {articleStates.map((state) => (
          <label key={state}>
            <input
              type="checkbox"
              checked={filter.states.includes(state)}
              onChange={({ target: { checked } }) => {
                const others = filter.states.filter((each) => each !== state);
                onChange({ states: checked ? [...others, state] : others });
              }}
            />
            {m.articleState[state]}
          </label>
        ))}
      </fieldset>
      <label>
        <input
          type="checkbox"
          checked={filter.isNotForRelease}
          onChange={({ target: { checked } }) => onChange({ isNotForRelease: checked })}
        />
        {m.library.onlyNotForRelease}
      </label>
      <TextField
        label={m.library.referenceCode}
        maxLength={200}
        value={filter.referenceCode ?? ''}
        onChange={({ target: { value } }) => onChange({ referenceCode: value.trim() === '' ? null : value })}
      />
      <SelectField
        label={m.library.suggestions}
        value={String(filter.leastWaiting)}
        choices={[...new Set([0, ...leastWaiting, filter.leastWaiting])]
          .toSorted((a, b) => a - b)
          .map((least) => ({
            value: String(least),
            label: least === 0 ? m.library.any : m.library.leastWaiting(least),
          }))}
        onChoose={(value) => onChange({ leastWaiting: Number(value) })}
      />
      <SelectField
        label={m.library.newspaper}
        value={filter.publicationId ?? ''}
        choices={[any, ...newspaperChoices]}
        onChoose={(value) => onChange({ publicationId: value === '' ? null : value })}
      />
      <fieldset className="field">
        <legend className="field-label">{m.library.days}</legend>
        {(['from', 'until'] as const).map((end) => (
          <label key={end} className="article-filter-day">
            {m.library[end]}
            <input
              className="input"
              type="date"
              value={filter[end] ?? ''}
              min={end === 'until' ? (filter.from ?? undefined) : undefined}
              max={end === 'from' ? (filter.until ?? undefined) : undefined}
              onChange={({ target: { value } }) => onChange({ [end]: dayOf(value) })}
            />
          </label>
        ))}
      </fieldset>
      <CategoryChoice chosen={filter.category} onChoose={(category) => onChange({ category })} />
      <SelectField
        label={m.library.correctionKind}
        value={filter.correctionKind ?? ''}
        choices={[any, ...correctionKinds.map((value) => ({ value, label: m.correctionKind[value] }))]}
        onChoose={(value) => onChange({ correctionKind: value === '' ? null : value })}
      />
      {peopleChoices.length < 2 ? null : (
        <SelectField
          label={m.library.person}
          value={filter.personId ?? ''}
          choices={[any, ...peopleChoices]}
          onChoose={(value) => onChange({ personId: value === '' ? null : value })}
        />
      )}
    </div>
  );
}
