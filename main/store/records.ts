import type Database from 'better-sqlite3';
import type { Records } from '../../model/records.ts';
import { articleTable } from './nouns/articles.ts';
import { blockTable } from './nouns/blocks.ts';
import { classificationTable } from './nouns/classifications.ts';
import { correctionTable } from './nouns/corrections.ts';
import { entityTable } from './nouns/entities.ts';
import { issueTable } from './nouns/issues.ts';
import { learningTable } from './nouns/learnings.ts';
import { mentionTable } from './nouns/mentions.ts';
import { pageTable } from './nouns/pages.ts';
import { relationTable } from './nouns/relations.ts';
import { rulingTable } from './nouns/rulings.ts';
import { vocabularyTable } from './nouns/vocabularies.ts';
import { sqlTable } from './sql-table.ts';

/** The records of a workspace file. */
export function sqlRecords(database: Database.Database): Records {
  return {
    issue: sqlTable(database, issueTable),
    page: sqlTable(database, pageTable),
    article: sqlTable(database, articleTable),
    block: sqlTable(database, blockTable),
    correction: sqlTable(database, correctionTable),
    mention: mentionTable(database),
    entity: sqlTable(database, entityTable),
    relation: sqlTable(database, relationTable),
    classification: sqlTable(database, classificationTable),
    ruling: sqlTable(database, rulingTable),
    learning: sqlTable(database, learningTable),
    vocabulary: sqlTable(database, vocabularyTable),
  };
}
