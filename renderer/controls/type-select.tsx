import { useMessages } from '../messages/use-messages.ts';
import { Select } from './fields.tsx';

/** One of the types that a list has, or all of them. */
export function TypeSelect({
  types,
  chosen,
  onChoose,
}: {
  readonly types: readonly { readonly type: string; readonly count?: number }[];
  /** Null for all. */
  readonly chosen: string | null;
  onChoose(type: string | null): void;
}) {
  const { m } = useMessages();
  return (
    <Select
      aria-label={m.entity.filterType}
      value={chosen ?? ''}
      choices={[
        { value: '', label: m.common.allTypes },
        ...types.map(({ type, count }) => ({
          value: type,
          label: count === undefined ? m.typeName(type) : `${m.typeName(type)} ${count}`,
        })),
      ]}
      onChoose={(value) => onChoose(value === '' ? null : value)}
    />
  );
}
