import type { CategoryKey } from '../../model/category.ts';
import { useMessages } from '../messages/use-messages.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useKanwu } from '../state/use-kanwu.ts';
import { SelectField } from './fields.tsx';

/** One of the categories under which people filed articles, or any. */
export function CategoryChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: CategoryKey | null;
  onChoose(category: CategoryKey | null): void;
}) {
  const { m, language } = useMessages();
  const vocabularies = useKanwu((state) => state.vocabularies);
  const filed = useAnswer('category.filed', {}) ?? [];
  const labelOf = ({ scheme, code }: CategoryKey): string => {
    const terms = vocabularies.find((each) => each.scheme === scheme)?.terms;
    const term = terms?.find((each) => each.code === code);
    return term === undefined ? code : `${code} ${term.label[language]}`;
  };
  // One that is chosen stays so when its last article is taken out.
  const isListed = chosen === null || filed.some((each) => keyOf(each) === keyOf(chosen));
  const listed = isListed ? filed : [{ ...chosen, articles: 0 }, ...filed];
  const choices = listed.map((each) => ({
    value: keyOf(each),
    label: m.library.filedUnder(labelOf(each), each.articles),
  }));
  return (
    <SelectField
      label={m.library.category}
      value={chosen === null ? '' : keyOf(chosen)}
      choices={[{ value: '', label: m.library.any }, ...choices]}
      onChoose={(value) => {
        const category = listed.find((each) => keyOf(each) === value);
        onChoose(category === undefined ? null : { scheme: category.scheme, code: category.code });
      }}
    />
  );
}

function keyOf({ scheme, code }: CategoryKey): string {
  return `${scheme} ${code}`;
}
