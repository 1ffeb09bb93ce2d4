import type { BlockRole } from '../../model/block.ts';
import type { CorrectionKind } from '../../model/correction.ts';
import type { Confidence, Origin } from '../../model/status.ts';

/** One block's text and its role. */
export interface Passage {
  readonly text: string;
  readonly role: BlockRole;
  /** The text of the paragraph that follows it; null where none does. */
  readonly next: string | null;
}

/** A repair of a passage; `start` and `end` count UTF-16 units from the passage's start. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly now: string;
  readonly kind: CorrectionKind;
  readonly confidence: Confidence;
  readonly origin: Origin;
}

/** One way of finding what is wrong in a passage. Pure, linear in the passage's length, and never throws. */
export type Repairer = (passage: Passage) => readonly Repair[];
