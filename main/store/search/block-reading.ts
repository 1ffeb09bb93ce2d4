import type { Block } from '../../../model/block.ts';
import type { Correction } from '../../../model/correction.ts';
import type { CorrectionId } from '../../../model/ids.ts';
import { type Reading, readingOf } from '../../../model/reading.ts';
import { statusCode } from '../codecs.ts';
import { type Ground, textOn } from '../grounds.ts';
import { idOf } from '../id-bytes.ts';
import type { ProjectionParts } from '../projections/projection.ts';

/** How far before a block a correction may begin that changes it: only its beginning, which is as it was, stands outside. UTF-16 units. */
const farthest = 1000;

/** Reads one block of a page by itself, as it reads in its article. */
export function blockReadings(parts: ProjectionParts): (block: Block, ground: Ground) => string {
  const acceptedOn = acceptedCorrectionsOn(parts);
  return (block, ground) => {
    const corrections = acceptedOn(block, ground);
    const text = textOn(parts.sources, ground);
    if (corrections.length === 0) return text.slice(block.start, block.end);
    return readingOf({ start: 0, text }, [block], corrections).text;
  };
}

/** Reads one block likewise, with where what it reads comes from. */
export function blockReader(parts: ProjectionParts): (block: Block, ground: Ground) => Reading {
  const acceptedOn = acceptedCorrectionsOn(parts);
  return (block, ground) =>
    readingOf({ start: 0, text: textOn(parts.sources, ground) }, [block], acceptedOn(block, ground));
}

function acceptedCorrectionsOn({
  database,
  numbered,
  records,
}: ProjectionParts): (block: Block, ground: Ground) => Correction[] {
  const accepted = database
    .prepare<{ page: number; from: number; start: number; end: number }, Uint8Array>(
      `SELECT id FROM correction WHERE page = @page AND start_offset BETWEEN @from AND @end AND end_offset >= @start
         AND status = ${statusCode('accepted')}`,
    )
    .pluck();
  return ({ start, end }, ground) =>
    accepted
      .all({ page: numbered.known(ground.id), from: start - farthest, start, end })
      .map((id) => records.correction.get(idOf<CorrectionId>(id)))
      .filter((correction) => correction !== undefined);
}
