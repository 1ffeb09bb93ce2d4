import type { CorrectionKind } from '../../model/correction.ts';
import type { SourceRange } from '../../model/offset.ts';
import type { Confidence, Origin } from '../../model/status.ts';

/** A correction that the program proposes; ranges count UTF-16 units of the source. */
export interface CorrectionProposal extends SourceRange {
  readonly now: string;
  readonly kind: CorrectionKind;
  readonly confidence: Confidence;
  readonly origin: Origin;
}
