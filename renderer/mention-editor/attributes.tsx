import type { MentionAttribute } from '../../model/attribute.ts';
import { noLabel } from '../../model/label.ts';
import type { Mention } from '../../model/mention.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwu } from '../state/use-kanwu.ts';
import { AttributeField } from './attribute-field.tsx';

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
          type={{ name, label: noLabel, kind: 'text', values: [], note: '' }}
          value={value}
        />
      ))}
    </fieldset>
  );
}
