import type { EntityType } from '../../model/mention.ts';
import { TypeMark } from '../controls/marks.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useKanwu } from '../state/use-kanwu.ts';

/** The entity types that may stand at one end of a relation; none chosen are all. */
export function EndTypes({
  label,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly chosen: readonly EntityType[];
  onChoose(types: readonly EntityType[]): void;
}) {
  const { m } = useMessages();
  const tagSet = useKanwu((state) => state.tagSet);
  const known = tagSet.types.map(({ type }) => type);
  const types = [...known, ...chosen.filter((type) => !known.includes(type))];
  return (
    <fieldset className="end-types">
      <legend className="field-label">{label}</legend>
      {types.map((type) => (
        <label key={type} className="end-type" title={m.typeName(type)}>
          <input
            type="checkbox"
            checked={chosen.includes(type)}
            onChange={(event) =>
              onChoose(event.target.checked ? [...chosen, type] : chosen.filter((each) => each !== type))
            }
          />
          <TypeMark type={type} />
        </label>
      ))}
    </fieldset>
  );
}
