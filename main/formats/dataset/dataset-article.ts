import type { ArticleState } from '../../../model/article.ts';
import type { BlockRole } from '../../../model/block.ts';
import type { Certainty, CorrectionKind } from '../../../model/correction.ts';
import type { AuthorityLink } from '../../../model/entity.ts';
import type { RelationType } from '../../../model/relation.ts';
import type { Status } from '../../../model/status.ts';

/**
 * One article as a dataset has it: its text with the corrections applied, and everything found in it or decided of it.
 *
 * `start` and `end` count UTF-16 code units, `end` exclusive: those of blocks and entities in `text`, those of `source`
 * and of corrections in the issue's source. Every format is written from this, so that all of them say the same.
 */
export interface DatasetArticle {
  readonly issue: DatasetIssue;
  /** Place within the issue, from 1. */
  readonly article: number;
  readonly id: string;
  readonly headline: string;
  readonly subhead: string;
  /** The reading text: blocks in reading order, separated by "\n". */
  readonly text: string;
  /** The stretch of the source that holds all blocks. */
  readonly source: DatasetRange;
  readonly blocks: readonly (DatasetRange & { readonly role: BlockRole })[];
  readonly reporters: readonly string[];
  readonly correspondents: readonly string[];
  readonly photographers: readonly string[];
  readonly state: ArticleState;
  readonly note: string;
  readonly categories: readonly DatasetCategory[];
  readonly entities: readonly DatasetEntity[];
  /** `subject` and `object` are places in `entities`, from 0. */
  readonly relations: readonly (Suggestion & {
    readonly type: RelationType;
    readonly subject: number;
    readonly object: number;
  })[];
  readonly corrections: readonly DatasetCorrection[];
}

export interface DatasetRange {
  readonly start: number;
  readonly end: number;
}

export interface DatasetIssue {
  readonly title: string | null;
  readonly date: string | null;
  readonly number: string | null;
  readonly page: string | null;
  readonly file: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly id: string;
  readonly note: string;
}

interface Suggestion {
  readonly status: Status;
  readonly origin: string;
  readonly confidence: number;
}

export interface DatasetCategory extends Suggestion {
  readonly scheme: string;
  readonly code: string;
  readonly label: string;
}

export interface DatasetEntity extends DatasetRange, Suggestion {
  readonly id: string;
  readonly type: string;
  /** Always what `text` of the article has from `start` to `end`. */
  readonly text: string;
  /** Only of a name that is interrupted: the stretches that belong to it, the first at `start`, the last up to `end`. */
  readonly ranges?: readonly (DatasetRange & { readonly text: string })[];
  readonly value: string | null;
  readonly note: string;
  /** What the mention names, where that is known. */
  readonly entity: {
    readonly id: string;
    readonly type: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly links: readonly AuthorityLink[];
    readonly note: string;
  } | null;
}

export interface DatasetCorrection extends DatasetRange, Suggestion {
  readonly id: string;
  readonly was: string;
  readonly now: string;
  readonly kind: CorrectionKind;
  readonly certainty: Certainty;
  readonly note: string;
  /** Whether `text` has it. */
  readonly applied: boolean;
}
