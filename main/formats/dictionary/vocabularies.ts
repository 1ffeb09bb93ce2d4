import { articleStates } from '../../../model/article.ts';
import { attributeKinds } from '../../../model/attribute-type.ts';
import { blockRoles } from '../../../model/block.ts';
import { commentStates } from '../../../model/comment.ts';
import { certainties, correctionKinds, sides } from '../../../model/correction.ts';
import { typeColours, typeKeys } from '../../../model/entity-type.ts';
import type { Language } from '../../../model/language.ts';
import { knownEntityTypes } from '../../../model/mention.ts';
import { builtInRelationTypes } from '../../../model/relation.ts';
import { sampledStatuses } from '../../../model/sample.ts';
import { statuses } from '../../../model/status.ts';
import { bounds } from '../../../model/values/bound.ts';
import { valueWords as english } from '../../../resources/words/en/dictionary.ts';
import { sample as englishSample } from '../../../resources/words/en/sample.ts';
import { terms as englishTerms } from '../../../resources/words/en/terms.ts';
import { valueWords as chinese } from '../../../resources/words/zh/dictionary.ts';
import { sample as chineseSample } from '../../../resources/words/zh/sample.ts';
import { terms as chineseTerms } from '../../../resources/words/zh/terms.ts';

/** The values that fields of a kind have, with what each means. */
export interface Vocabulary {
  readonly name: string;
  /** Whether people may add to it. */
  readonly isOpen: boolean;
  readonly values: readonly string[];
  meaning(value: string, language: Language): string;
}

const terms = { zh: chineseTerms, en: englishTerms };
const samples = { zh: chineseSample, en: englishSample };
const values = { zh: chinese, en: english };

function closed(name: string, of: readonly string[], meaning: Vocabulary['meaning']): Vocabulary {
  return { name, isOpen: false, values: of, meaning };
}

/** A list of which nothing else in the program says what its values mean. */
function spelt(name: keyof typeof chinese, of: readonly string[]): Vocabulary {
  return closed(name, of, (value, language) => words(values[language][name], value));
}

function words(of: Readonly<Record<string, string>>, value: string): string {
  return of[value] ?? '';
}

/** Every vocabulary that is part of the program. */
export const vocabularies: readonly Vocabulary[] = [
  {
    ...{ name: 'entity-type', isOpen: true, values: knownEntityTypes },
    meaning: (value, language) => terms[language].typeName(value),
  },
  {
    ...{ name: 'relation-type', isOpen: true, values: builtInRelationTypes },
    meaning: (value, language) => terms[language].relationName(value, 'subject'),
  },
  closed('status', statuses, (value, language) => words(terms[language].status, value)),
  closed('sampled-status', sampledStatuses, (value, language) => words(samples[language].ofStatus, value)),
  closed('correction-kind', correctionKinds, (value, language) => words(terms[language].correctionKind, value)),
  closed('certainty', certainties, (value, language) => words(terms[language].certainty, value)),
  closed('block-role', blockRoles, (value, language) => words(terms[language].blockRole, value)),
  closed('article-state', articleStates, (value, language) => words(terms[language].articleState, value)),
  closed('action', Object.keys(englishTerms.action), (value, language) => words(terms[language].action, value)),
  spelt('comment-state', commentStates),
  spelt('side', sides),
  spelt('bound', bounds),
  spelt('extent', ['workspace', 'issues', 'articles', 'found']),
  spelt('verdict', ['always', 'never']),
  spelt('attribute-kind', attributeKinds),
  closed('colour', typeColours, (value) => value),
  closed('key', typeKeys, (value) => value),
];

/** Of fields whose values the schemas leave open. */
const openFields: Readonly<Record<string, string>> = {
  'entities[].type': 'entity-type',
  'entities[].entity.type': 'entity-type',
  'quality[].findings[].type': 'entity-type',
  'relations[].type': 'relation-type',
  'issue.decisions[].action': 'action',
};

/** The vocabulary of a field; null where it has none. @throws {Error} where its values are a closed list that is none of them */
export function vocabularyOf(path: string, closedList: readonly string[] | null): Vocabulary | null {
  const open = openFields[path];
  if (open !== undefined) return vocabularies.find(({ name }) => name === open) ?? null;
  if (closedList === null) return null;
  const found = vocabularies.find((each) => !each.isOpen && isSameList(each.values, closedList));
  if (found === undefined) throw new Error(`The values of ${path} are no vocabulary of the data dictionary.`);
  return found;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}
