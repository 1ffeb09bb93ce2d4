import type { typeWords as chinese } from '../zh/types.ts';
import { counted } from './counted.ts';

/** What the window says of the tag set and the vocabularies. */
export const typeWords: typeof chinese = {
  vocabulary: {
    title: 'Own vocabularies',
    none: 'This workspace has no vocabulary of its own yet',
    formats:
      'Make one below, or import a CSV file with a header row (code, label, broader), or SKOS as Turtle, N-Triples or RDF/XML. The file’s name is the vocabulary’s short name; importing a file of the same name updates it.',
    which: 'Vocabulary',
    tree: (label) => `Categories of ${label}`,
    export: 'Export vocabulary…',
    exportHint: 'As CSV, or as SKOS in Turtle where the file’s name ends in .ttl; both can be imported again.',
    exported: (path) => `Vocabulary written to ${path}`,
    add: 'New vocabulary',
    addName: 'Name of the new vocabulary',
    there: (scheme) => `There is a vocabulary “${scheme}” already`,
    about: (terms, scheme) => `${counted(terms, 'category', 'categories')}; short name: ${scheme}`,
    removeThis: 'Remove vocabulary',
    consequence: (articles) =>
      `${articles === 0 ? 'No article is filed under it.' : `What is filed under it (${counted(articles, 'time', 'times')}) keeps its codes; only the names are no longer shown.`} This can be undone.`,
    addTerm: 'Add category',
    newTerm: 'Name of the new category',
    newTermUnder: 'Name of a new narrower category',
    code: 'Code (optional)',
    codeTaken: (code, label) => `The code “${code}” is that of “${label}”`,
    aboutTerm: (code, articles, below) =>
      [
        `Code: ${code}`,
        articles === 0
          ? 'no article is filed under it'
          : `${counted(articles, 'article is', 'articles are')} filed under it`,
        ...(below === 0 ? [] : [counted(below, 'narrower category', 'narrower categories')]),
      ].join('; '),
    broader: 'Stands under',
    noBroader: 'None (top level)',
    removeTerm: 'Delete category',
    termConsequence: (articles) =>
      articles === 0
        ? 'What stands under it moves up a level. This can be undone.'
        : `${counted(articles, 'article keeps', 'articles keep')} its code without a name; to file them elsewhere, make it part of another category. This can be undone.`,
    merge: 'Make it part of another category',
    mergeInto: 'Part of',
    choose: 'Choose a category…',
    mergeGo: 'Merge',
    mergeSays: (counts, from, to) => [
      `${counted(counts.filed, 'article moves', 'articles move')} from “${from}” to “${to}”.`,
      ...(counts.doubled === 0
        ? []
        : [`${counts.doubled} of them ${counts.doubled === 1 ? 'is' : 'are'} filed under “${to}” already.`]),
      ...(counts.overruled === 0
        ? []
        : [`Of ${counts.overruled} of them somebody said that they are not “${to}”; now they are.`]),
      ...(counts.rejected === 0
        ? []
        : [`That ${counted(counts.rejected, 'article is', 'articles are')} not “${from}” is no longer noted.`]),
      ...(counts.suggested === 0
        ? []
        : [`For ${counted(counts.suggested, 'article', 'articles')} it is only suggested; that is worked out anew.`]),
      `What stands under “${from}” moves under “${to}”, and “${from}” is deleted; one undo takes it back.`,
    ],
  },
  types: {
    title: 'Entity types',
    labels: { zh: 'Chinese name', en: 'English name' },
    sign: 'Sign',
    signHint: 'One or two characters over the name in the text; the first of the type’s name while it is empty.',
    colour: 'Colour',
    colours: {
      crimson: 'Crimson',
      blue: 'Blue',
      green: 'Green',
      purple: 'Purple',
      ochre: 'Ochre',
      olive: 'Olive',
      slate: 'Slate',
      orange: 'Orange',
      magenta: 'Magenta',
      teal: 'Teal',
      indigo: 'Indigo',
      sage: 'Sage',
    },
    key: 'Key',
    noKey: 'None',
    keyOf: (key, holder) => (holder === '' ? key : `${key} (now ${holder})`),
    isOffered: 'Offer it for tagging',
    isOfferedHint: 'Entities tagged as a type that is not offered any more keep it.',
    note: 'Guideline',
    noteHint: 'What to tag as it and what not. Shown where a type is chosen, when the pointer rests on it.',
    otherNames: 'Labels of other tools',
    otherNamesHint:
      'One a line, in capitals or not. Where a file with such labels is imported, they come in as this type.',
    code: (type) => `Called in exports: ${type}`,
    forget: 'Back to how it came',
    forgetOwn: 'Delete this type',
    usedHint: 'Entities have this type, so it can’t be deleted; you can stop offering it.',
    add: 'Add a type',
    addName: 'Name of the new type',
    addGo: 'Add',
    there: (type) => `There is a type “${type}” already`,
    noName: 'A name begins with a letter; digits and hyphens may follow',
    exportSet: 'Export tag set…',
    importSet: 'Import tag set…',
    exportedSet: (name) => `Tag set written to ${name}`,
    importedSet: ({ added, changed, same }) =>
      added + changed === 0
        ? `Nothing differs: ${counted(same, 'type is', 'types are')} the same`
        : `${counted(added, 'type', 'types')} added, ${changed} changed; one undo takes it back`,
    which: 'Types of',
    entities: 'Entities',
    relations: 'Relations',
  },
  examples: {
    label: 'Examples',
    about:
      'Shown and exported with the guideline; they stay when the issue that they are quoted from is purged. A mark in the text can be kept as one, too.',
    verdict: (isRight) => (isRight ? 'Right' : 'Wrong'),
    which: 'Right or wrong',
    text: 'Quoted text',
    words: 'Marked words',
    reason: 'Reason (optional)',
    add: 'Add example',
    save: 'Save example',
    notInText: 'The quoted text does not have these words',
    many: (most) => `A type has at most ${most} examples`,
    change: (words) => `Change the example “${words}”`,
    remove: (words) => `Delete the example “${words}”`,
    keep: 'Keep as example',
    none: 'No guideline yet. “Entity types…” has a place for one.',
    guideline: 'Guideline and examples',
    hover: 'Rest on a type to see its guideline and examples here.',
    kept: (type, isRight) => `Kept as an example of “${type}”: ${isRight ? 'right' : 'wrong'}`,
    keptNext: 'A reason can be given under “Entity types…”. Undo takes it back.',
    not: 'This can’t be kept as an example',
    why: {
      undecided: 'Nobody has decided on this mark yet: accept or reject it first.',
      'not-for-release': 'What is not for release is no example, because examples go along with datasets.',
      gone: 'The mark has no text any more, or too much.',
      many: 'The type has as many examples as it can have; delete some first.',
    },
  },
  attributes: {
    label: 'Attributes',
    none: 'Not said',
    flags: { yes: 'Yes', no: 'No' },
    about: 'What else is to be noted of entities of this type, such as how a person is addressed.',
    kind: 'Filled in as',
    kinds: { choice: 'One of some values', flag: 'Yes or no', number: 'Number', date: 'Date', text: 'Free text' },
    notNumber: 'Not a number such as 12 or 3.5',
    values: 'Values',
    valuesHint: 'One a line.',
    noteHint: 'When to say it, and which value. Shown where it is filled in, when the pointer rests on it.',
    remove: 'Delete this attribute',
    removeHint: 'Entities keep what was filled in.',
    add: 'Add an attribute',
    addName: 'Name of the new attribute',
  },
  relationTypes: {
    title: 'Relation types',
    labels: { zh: 'Chinese name', en: 'English name' },
    reverses: { zh: 'Chinese reverse name', en: 'English reverse name' },
    labelsHint:
      'The name is how it is said of where it leads from: “holds”; the reverse name how it is said of where it leads to: “held by”.',
    from: 'Leads from',
    to: 'Leads to',
    anyHint: 'With none ticked, entities of any type.',
    isOffered: 'Offer it where a relation is added',
    isOfferedHint: 'Relations of a type that is not offered any more keep it.',
    noteHint: 'What to relate so and what not. Shown where a relation is added.',
    usedHint: 'Relations have this type, so it can’t be deleted; you can stop offering it.',
    add: 'Add a relation type',
    addName: 'Name of the new relation type',
  },
  typeMove: {
    title: 'Make it part of another type, or move names to one',
    about:
      'With all entities moved, two types are one; with some names chosen, only these move. One undo takes it back.',
    to: 'Move to',
    choose: 'Choose a type…',
    which: 'Which entities',
    all: 'All',
    some: 'Chosen names',
    names: 'Names to move',
    find: 'Find a name',
    allShown: 'All that are listed',
    found: (total, shown, chosen) =>
      `${counted(total, 'name', 'names')}${total > shown ? `, the first ${shown} listed` : ''}; ${chosen} chosen`,
    marks: (count) => counted(count, 'place', 'places'),
    go: 'Move',
    moved: (count) => `Moved ${counted(count, 'place', 'places')}; undo takes it back.`,
    says: (counts, from, to, isAll) => [
      `${counted(counts.marks, 'decided place becomes', 'decided places become')} “${to}”.`,
      ...(counts.doubled === 0
        ? []
        : [`${counts.doubled} of them ${counts.doubled === 1 ? 'is' : 'are'} tagged “${to}” already: one mark stays.`]),
      ...(counts.values === 0
        ? []
        : [`The values of ${counts.values} of them are none of “${to}”: they go into the notes.`]),
      ...(counts.entities === 0
        ? []
        : [`${counted(counts.entities, 'register entry moves', 'register entries move')} with them.`]),
      ...(counts.joined === 0
        ? []
        : [`${counts.joined} of these become one with the “${to}” of the same name; they can be parted again.`]),
      ...(counts.removed === 0
        ? []
        : [`“${to}” has no register entries: ${counted(counts.removed, 'entry goes', 'entries go')}.`]),
      ...(counts.suggested === 0
        ? []
        : [`${counted(counts.suggested, 'suggestion keeps', 'suggestions keep')} the type until somebody decides.`]),
      ...(isAll ? [`“${from}” is no longer offered; labels “${from}” of later imports come in as “${to}”.`] : []),
    ],
  },
};
