import type { TagSet, TypeColour, TypeKey } from '../../model/entity-type.ts';
import type { EntityType } from '../../model/mention.ts';
import type { RelationType } from '../../model/relation.ts';
import type { RelationSide } from '../../model/relation-type.ts';
import type { WindowWords } from '../../resources/words/window.ts';

/** What the window says, entity types called and shown as the workspace's people have it. */
export interface Words extends WindowWords {
  typeColour(type: EntityType): TypeColour;
  /** What a relation is called, seen from its subject or from its object. */
  relationName(type: RelationType, side: RelationSide): string;
  /** What a key that tags does. */
  tagByKey(key: TypeKey): string;
}

export function wordsWith(words: WindowWords, tagSet: TagSet): Words {
  const typeName = (type: EntityType): string => tagSet.of(type).label ?? words.typeName(type);
  const relationName = (type: RelationType, side: RelationSide): string => {
    const { subjectLabel, objectLabel } = tagSet.relations.of(type);
    if (side === 'subject') return subjectLabel ?? words.relationName(type, side);
    // What is called otherwise from the one side is not what it came as from the other.
    if (objectLabel === null && subjectLabel !== null) return words.relationReverse(subjectLabel);
    return objectLabel ?? words.relationName(type, side);
  };
  return {
    ...words,
    typeName,
    relationName,
    typeSign: (type) => tagSet.of(type).sign ?? signOf(tagSet.of(type).label) ?? words.typeSign(type),
    typeColour: (type) => tagSet.of(type).colour,
    tagByKey(key) {
      const type = tagSet.withKey(key)?.type;
      return type === undefined ? words.tagByUnusedKey(key) : words.tagAs(typeName(type));
    },
  };
}

/** The first character of what somebody called a type. */
function signOf(label: string | null): string | null {
  const first = label === null ? undefined : [...label][0];
  return first?.toUpperCase() ?? null;
}
