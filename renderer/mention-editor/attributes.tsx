import { flagValues, type MentionAttribute } from '../../model/attribute.ts';
import type { AttributeType } from '../../model/attribute-type.ts';
import { setAttribute } from '../../model/edits/attribute-edits.ts';
import type { Mention } from '../../model/mention.ts';
import { DraftField } from '../controls/draft-field.tsx';
import { SelectField } from '../controls/fields.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';

/** What is noted of a mention: what its type is described to have, and what else it has. */
export function Attributes({ open, mention }: { readonly open: OpenArticle; readonly mention: Mention }) {
  const { m } = useMessages();
  const tagSet = useKanwu((state) => state.tagSet);
  const said = open.document.attributes.filter(({ mentionId }) => mentionId === mention.id);
  const described = tagSet.attributesOf(mention.type);
  const others = said.filter(({ name }) => !described.some((each) => each.name === name));
  const saidOf = (name: MentionAttribute['name']): string => said.find((each) => each.name === name)?.value ?? '';
  if (mention.status === 'rejected' || described.length + others.length === 0) return null;
  return (
    <fieldset className="mention-attributes">
      <legend className="visually-hidden">{m.attributes.label}</legend>
      {described.map((type) => (
        <AttributeField key={type.name} open={open} mention={mention} type={type} value={saidOf(type.name)} />
      ))}
      {others.map(({ name, value }) => (
        <AttributeField
          key={name}
          open={open}
          mention={mention}
          type={{ name, label: null, kind: 'text', values: [], note: '' }}
          value={value}
        />
      ))}
    </fieldset>
  );
}

function AttributeField({
  open,
  mention,
  type: { name, label, kind, values, note },
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
  const say = (said: string): Promise<boolean> =>
    store
      .getState()
      .executeTyped(setAttribute(open.document, open.reading, mention.id, name, said === '' ? null : said));
  const shown = label ?? name;
  if (kind === 'text') {
    return (
      <DraftField
        label={shown}
        title={note === '' ? undefined : note}
        maxLength={1000}
        place={{ kind: 'mention-attribute', articleId: open.document.article.id, mentionId: mention.id, name }}
        value={value}
        onCommit={(text) => say(text.trim())}
      />
    );
  }
  const known: readonly string[] = kind === 'flag' ? flagValues : values;
  const all = value === '' || known.includes(value) ? known : [...known, value];
  const labelOf = (each: string): string => {
    const flag = flagValues.find((known) => known === each);
    return kind === 'flag' && flag !== undefined ? m.attributes.flags[flag] : each;
  };
  return (
    <SelectField<string>
      label={shown}
      title={note === '' ? undefined : note}
      value={value}
      choices={[{ value: '', label: m.attributes.none }, ...all.map((each) => ({ value: each, label: labelOf(each) }))]}
      onChoose={(chosen) => void say(chosen)}
    />
  );
}
