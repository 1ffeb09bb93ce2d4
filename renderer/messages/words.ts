import type { AttributeType } from '../../model/attribute-type.ts';
import type { TagSet, TypeColour, TypeKey } from '../../model/entity-type.ts';
import { type Label, labelIn } from '../../model/label.ts';
import type { Language } from '../../model/language.ts';
import type { EntityType } from '../../model/mention.ts';
import type { RelationType } from '../../model/relation.ts';
import type { RelationSide } from '../../model/relation-type.ts';
import { unseen } from '../../model/visible-name.ts';
import type { WindowWords } from '../../resources/words/window.ts';

/** What the window says, entity types called and shown as the workspace's people have it. */
export interface Words extends WindowWords {
  typeColour(type: EntityType): TypeColour;
  /** What a relation is called, seen from its subject or from its object. */
  relationName(type: RelationType, side: RelationSide): string;
  attributeName(type: Pick<AttributeType, 'name' | 'label'>): string;
  /** What a key that tags does. */
  tagByKey(key: TypeKey): string;
}

export function wordsWith(words: WindowWords, tagSet: TagSet, language: Language): Words {
  const typeName = (type: EntityType): string =>
    calledOf(tagSet.of(type).label, words.typeName(type), words.typeName(type) !== type);
  const relationName = (type: RelationType, side: RelationSide): string => {
    const isShipped = words.relationName(type, 'subject') !== type;
    const { subjectLabel, objectLabel } = tagSet.relations.of(type);
    if (side === 'subject') return calledOf(subjectLabel, words.relationName(type, side), isShipped);
    // What is called otherwise from the one side is not what it came as from the other.
    const said = labelIn(subjectLabel, language);
    if (labelIn(objectLabel, language) === null && said !== null) return words.relationReverse(said);
    return calledOf(objectLabel, words.relationName(type, side), isShipped);
  };
  /** As people say in the window’s language; else as it came, where it came with Kanwu; else as they say in another language. */
  const calledOf = (label: Label, otherwise: string, isShipped: boolean): string =>
    label[language] || (isShipped ? null : labelIn(label, language)) || otherwise;
  return {
    ...words,
    typeName,
    relationName,
    attributeName: ({ name, label }) => labelIn(label, language) ?? name,
    typeSign: (type) =>
      signOf(tagSet.of(type).sign, 4) ?? signOf(labelIn(tagSet.of(type).label, language), 1) ?? words.typeSign(type),
    typeColour: (type) => tagSet.of(type).colour,
    tagByKey(key) {
      const type = tagSet.withKey(key)?.type;
      return type === undefined ? words.tagByUnusedKey(key) : words.tagAs(typeName(type));
    },
  };
}

/** What stands for a type in a sign: what can be seen of what somebody said, as far as there is room for it. */
function signOf(said: string | null, most: number): string | null {
  const seen = [...(said ?? '').replace(unseen, '')].slice(0, most).join('');
  if (seen === '') return null;
  return most === 1 ? seen.toUpperCase() : seen;
}
