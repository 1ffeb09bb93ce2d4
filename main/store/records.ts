import type Database from 'better-sqlite3';
import { codecsOf } from './codecs.ts';
import { articleTable } from './nouns/articles.ts';
import { attributeTypeTable } from './nouns/attribute-types.ts';
import { attributeTable } from './nouns/attributes.ts';
import { blockTable } from './nouns/blocks.ts';
import { classificationTable } from './nouns/classifications.ts';
import { commentTable } from './nouns/comments.ts';
import { correctionTable } from './nouns/corrections.ts';
import { entityTable } from './nouns/entities.ts';
import { issueTable } from './nouns/issues.ts';
import { learningTable } from './nouns/learnings.ts';
import { mentionTable } from './nouns/mentions.ts';
import { pageTable } from './nouns/pages.ts';
import { publicationTable } from './nouns/publications.ts';
import { relationTypeTable } from './nouns/relation-types.ts';
import { relationTable } from './nouns/relations.ts';
import { restorationTable } from './nouns/restorations.ts';
import { rulingTable } from './nouns/rulings.ts';
import { typeTable } from './nouns/types.ts';
import { versionTable } from './nouns/versions.ts';
import { vocabularyTable } from './nouns/vocabularies.ts';
import type { Numbered } from './numbered.ts';
import { sqlTable } from './sql-table.ts';
import type { StoredRecords } from './stored-table.ts';

/** The records of a workspace file. */
export function sqlRecords(database: Database.Database, numbered: Numbered): StoredRecords {
  const codecs = codecsOf(numbered);
  return {
    publication: sqlTable(database, publicationTable),
    issue: sqlTable(database, issueTable),
    page: sqlTable(database, pageTable),
    restoration: sqlTable(database, restorationTable),
    article: sqlTable(database, articleTable),
    block: sqlTable(database, blockTable(codecs)),
    correction: sqlTable(database, correctionTable(codecs)),
    mention: mentionTable(database, codecs, numbered),
    entity: sqlTable(database, entityTable),
    relation: relationTable(database, codecs, numbered),
    classification: sqlTable(database, classificationTable(codecs)),
    ruling: sqlTable(database, rulingTable),
    learning: sqlTable(database, learningTable),
    vocabulary: sqlTable(database, vocabularyTable),
    type: sqlTable(database, typeTable),
    relationType: sqlTable(database, relationTypeTable),
    attribute: sqlTable(database, attributeTable(codecs)),
    attributeType: sqlTable(database, attributeTypeTable),
    comment: sqlTable(database, commentTable(codecs)),
    version: sqlTable(database, versionTable),
  };
}
