import { boxesOf } from '../../model/token-boxes.ts';
import { useRecognition } from '../state/use-recognition.ts';
import { PrintedLine } from './image-strip.tsx';
import type { TextPlace } from './text-place.ts';

/** A strip with the line in which a place is printed; nothing where no image of its page is known. */
export function PlaceStrip({ pageId, start, end }: TextPlace) {
  const recognition = useRecognition(pageId);
  if (recognition === null || recognition === undefined) return null;
  const { places, images } = recognition;
  const image = boxesOf(places, { start, end })[0]?.image ?? 0;
  const known = images[image];
  return known === undefined ? null : (
    <div className="image-strip">
      <PrintedLine key={`${pageId} ${image}`} {...{ pageId, start, end, image, known, places }} />
    </div>
  );
}
