import type Database from 'better-sqlite3';
import type {
  BesidePart,
  CorrectedPart,
  DecidedPart,
  JudgedPart,
  LeftPart,
  NamedMonth,
} from '../../../model/figures/figures.ts';
import type { EntityId } from '../../../model/ids.ts';
import type { Journal } from '../journal/journal.ts';
import { besideEntity } from './beside-entity.ts';
import { correctedPart } from './corrected.ts';
import { decidedPart, judgedPart } from './decided.ts';
import { leftPart } from './left.ts';
import { namesOverTime } from './names-over-time.ts';

/** What figures are drawn of. All but the names over time are read in parts, so that none takes long; `from` is 0 for the first. */
export interface Figures {
  left(from: number): LeftPart;
  decided(from: number): DecidedPart;
  judged(from: number): JudgedPart;
  corrected(from: number): CorrectedPart;
  names(ids: readonly EntityId[]): NamedMonth[];
  beside(id: EntityId, from: number): BesidePart;
}

export function sqlFigures(database: Database.Database, journal: Journal): Figures {
  return {
    left: (from) => leftPart(database, from),
    decided: (from) => decidedPart(database, journal, from),
    judged: (from) => judgedPart(database, journal, from),
    corrected: (from) => correctedPart(database, from),
    names: (ids) => namesOverTime(database, ids),
    beside: (id, from) => besideEntity(database, id, from),
  };
}
