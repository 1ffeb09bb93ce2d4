import { type ReactNode, useState } from 'react';
import { flagValues } from '../../model/attribute.ts';
import { attributeNumber } from '../../model/attribute-number.ts';
import type { AttributeType } from '../../model/attribute-type.ts';
import { setAttribute } from '../../model/edits/attribute-edits.ts';
import type { Mention } from '../../model/mention.ts';
import { DraftField } from '../controls/draft-field.tsx';
import { SelectField } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { useTypedValue } from '../review/use-typed-value.ts';
import type { OpenArticle } from '../state/article-part.ts';
import type { Leave } from '../state/drafts-part.ts';
import { useKanwuStore } from '../state/use-kanwu.ts';

/** One thing that is noted of a mention, filled in as its type says. */
export function AttributeField({
  open,
  mention,
  type,
  value,
}: {
  readonly open: OpenArticle;
  readonly mention: Mention;
  readonly type: Pick<AttributeType, 'name' | 'label' | 'kind' | 'values' | 'note'>;
  /** Empty where it is not said. */
  readonly value: string;
}) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const { name, kind, note } = type;
  const say = (said: string): Promise<boolean> =>
    store
      .getState()
      .executeTyped(setAttribute(open.document, open.reading, mention.id, name, said === '' ? null : said));
  const props = { label: m.attributeName(type), title: note === '' ? undefined : note, value, say };
  const typed = { ...props, open, mention, name };
  switch (kind) {
    case 'text':
      return <TypedAttribute {...typed} leave={(text) => say(text.trim())} />;
    case 'number':
      return <NumberAttribute {...typed} />;
    case 'date':
      return <DateAttribute {...typed} />;
    case 'flag':
    case 'choice':
      return <ChosenAttribute {...props} type={type} />;
  }
}

interface Said {
  readonly label: string;
  readonly title: string | undefined;
  readonly value: string;
  say(value: string): Promise<boolean>;
}

interface Typed extends Said {
  readonly open: OpenArticle;
  readonly mention: Mention;
  readonly name: AttributeType['name'];
}

function TypedAttribute({
  open,
  mention,
  name,
  leave,
  problemOf,
  say: _say,
  ...rest
}: Typed & { readonly leave: Leave; readonly problemOf?: (text: string) => ReactNode }) {
  return (
    <DraftField
      {...rest}
      maxLength={1000}
      place={{ kind: 'mention-attribute', articleId: open.document.article.id, mentionId: mention.id, name }}
      problemOf={problemOf}
      onCommit={leave}
    />
  );
}

function NumberAttribute(props: Typed) {
  const { m } = useMessages();
  const [unfit, setUnfit] = useState<string | null>(null);
  const leave: Leave = async (text) => {
    const number = text.trim() === '' ? '' : attributeNumber(text);
    if (number !== null) return props.say(number);
    setUnfit(text);
    return false;
  };
  return (
    <TypedAttribute {...props} leave={leave} problemOf={(text) => (text === unfit ? m.attributes.notNumber : null)} />
  );
}

function DateAttribute(props: Typed) {
  const { m } = useMessages();
  const date = useTypedValue('date', (value) => props.say(value ?? ''));
  const problemOf = (text: string): ReactNode => {
    const problem = date.problemOf(text);
    return problem === null ? null : m.mention.valueProblem(problem.code, problem.part);
  };
  return <TypedAttribute {...props} leave={date.leave} problemOf={problemOf} />;
}

function ChosenAttribute({
  type: { kind, values },
  label,
  title,
  value,
  say,
}: Said & { readonly type: Pick<AttributeType, 'kind' | 'values'> }) {
  const { m } = useMessages();
  const known: readonly string[] = kind === 'flag' ? flagValues : values;
  const all = value === '' || known.includes(value) ? known : [...known, value];
  const labelOf = (each: string): string => {
    const flag = flagValues.find((known) => known === each);
    return kind === 'flag' && flag !== undefined ? m.attributes.flags[flag] : each;
  };
  return (
    <SelectField<string>
      label={label}
      title={title}
      value={value}
      choices={[{ value: '', label: m.attributes.none }, ...all.map((each) => ({ value: each, label: labelOf(each) }))]}
      onChoose={(chosen) => void say(chosen)}
    />
  );
}
