import type { Command } from '../commands/command.ts';
import { applyCommand } from '../commands/registry.ts';
import type { ArticleDocument } from '../document.ts';
import { changedDocument } from '../document-change.ts';
import { stretchInDocument } from '../document-pages.ts';
import { sourceOffset } from '../offset.ts';
import { recordOf } from '../record-index.ts';
import type { Noun, RecordTable, RecordTypes } from '../records.ts';

/**
 * The document as it will be once main has executed `commands`, so that the window need not wait for the disk. Null when
 * they reach beyond the article: then only main can say.
 */
export function documentAfter(document: ArticleDocument, commands: readonly Command[]): ArticleDocument | null {
  const supplied = withRestorations(document, commands);
  const tables = tablesOf(document);
  try {
    for (const command of inDocument(supplied, commands)) applyCommand(tables, command);
  } catch {
    return null;
  }
  const { article, issue } = document;
  const changedArticle = tables.article.get(article.id);
  const changedIssue = tables.issue.get(issue.id);
  if (changedArticle === undefined || changedIssue === undefined) return null;
  if (changedIssue.publicationId !== issue.publicationId || !isEmpty(tables.publication.changes())) return null;
  return changedDocument(supplied, {
    articleId: article.id,
    issue: changedIssue,
    article: changedArticle,
    blocks: tables.block.changes(),
    corrections: tables.correction.changes(),
    mentions: tables.mention.changes(),
    relations: tables.relation.changes(),
    attributes: tables.attribute.changes(),
    comments: tables.comment.changes(),
    classifications: tables.classification.changes(),
    entities: tables.entity.changes(),
  });
}

/** The document with the text of what commands restore behind all that it has. */
function withRestorations(document: ArticleDocument, commands: readonly Command[]): ArticleDocument {
  const restorations = commands.flatMap((command) =>
    command.name === 'restoration.add' ? command.payload.records : [],
  );
  let { text } = document.source;
  const pages = [...document.pages];
  for (const restoration of restorations) {
    const lost = document.pages.find(({ page }) => page.id === restoration.pageId) ?? document.pages[0];
    if (lost === undefined) continue;
    const start = document.source.start + text.length + 1;
    const extent = { start: sourceOffset(start), end: sourceOffset(start + restoration.text.length), shift: start };
    pages.push({ id: restoration.id, page: lost.page, restoration, ...extent });
    text += `\f${restoration.text}`;
  }
  return restorations.length === 0 ? document : { ...document, pages, source: { ...document.source, text } };
}

/** Blocks that are added on what commands restore stand where the document has its text. */
function inDocument({ pages }: ArticleDocument, commands: readonly Command[]): readonly Command[] {
  const added = new Map(
    commands.flatMap((command) =>
      command.name === 'restoration.add'
        ? command.payload.records.map(({ id }) => [id, pages.find((page) => page.id === id)] as const)
        : [],
    ),
  );
  if (added.size === 0) return commands;
  return commands.map((command) => {
    if (command.name !== 'block.add') return command;
    const records = command.payload.records.map((block) =>
      stretchInDocument(added.get(block.pageId) ?? { shift: 0 }, block),
    );
    return { ...command, payload: { records } };
  });
}

type Tables = { readonly [N in Noun]: ChangedTable<RecordTypes[N]> };

function tablesOf(document: ArticleDocument): Tables {
  return {
    publication: new ChangedTable(document.publication === null ? [] : [document.publication]),
    issue: new ChangedTable([document.issue]),
    page: new ChangedTable(document.pages.map(({ page }) => page)),
    restoration: new ChangedTable<RecordTypes['restoration']>([]),
    article: new ChangedTable([document.article]),
    block: new ChangedTable(document.blocks),
    correction: new ChangedTable(document.corrections),
    mention: new ChangedTable(document.mentions),
    entity: new ChangedTable(document.entities),
    relation: new ChangedTable(document.relations),
    classification: new ChangedTable(document.classifications),
    ruling: new ChangedTable<RecordTypes['ruling']>([]),
    learning: new ChangedTable<RecordTypes['learning']>([]),
    vocabulary: new ChangedTable<RecordTypes['vocabulary']>([]),
    type: new ChangedTable<RecordTypes['type']>([]),
    relationType: new ChangedTable<RecordTypes['relationType']>([]),
    attribute: new ChangedTable(document.attributes),
    comment: new ChangedTable(document.comments),
    attributeType: new ChangedTable<RecordTypes['attributeType']>([]),
    version: new ChangedTable<RecordTypes['version']>([]),
  };
}

/** A list of records as commands see it, and what they changed in it. */
class ChangedTable<R extends { readonly id: string }> implements RecordTable<R> {
  readonly #before: readonly R[];
  readonly #changed = new Map<R['id'], R | null>();
  readonly #byField = new Map<keyof R, ReadonlyMap<unknown, readonly R[]>>();

  constructor(before: readonly R[]) {
    this.#before = before;
  }

  get(id: R['id']): R | undefined {
    const changed = this.#changed.get(id);
    return changed === undefined ? recordOf(this.#before, id) : (changed ?? undefined);
  }

  put(record: R): void {
    this.#changed.set(record.id, record);
  }

  remove(id: R['id']): void {
    this.#changed.set(id, null);
  }

  where<Field extends keyof R & string>(field: Field, value: R[Field]): R[] {
    const before = this.#groups(field).get(value) ?? [];
    const changed = [...this.#changed.values()].filter((record) => record !== null && record[field] === value);
    return [...before.filter(({ id }) => !this.#changed.has(id)), ...(changed as R[])];
  }

  changes(): { readonly put: readonly R[]; readonly removed: readonly R['id'][] } {
    const put: R[] = [];
    const removed: R['id'][] = [];
    for (const [id, record] of this.#changed) {
      if (record === null) removed.push(id);
      else put.push(record);
    }
    return { put, removed };
  }

  #groups(field: keyof R): ReadonlyMap<unknown, readonly R[]> {
    const known = this.#byField.get(field);
    if (known !== undefined) return known;
    const groups = new Map<unknown, R[]>();
    for (const record of this.#before) {
      const group = groups.get(record[field]);
      if (group === undefined) groups.set(record[field], [record]);
      else group.push(record);
    }
    this.#byField.set(field, groups);
    return groups;
  }
}

function isEmpty({ put, removed }: ReturnType<ChangedTable<RecordTypes[Noun]>['changes']>): boolean {
  return put.length === 0 && removed.length === 0;
}
