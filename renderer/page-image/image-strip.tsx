import { useEffect, useMemo, useRef } from 'react';
import type { KnownImage } from '../../model/recognition.ts';
import { boxesOf, lineAround } from '../../model/token-boxes.ts';
import type { TokenPlaces } from '../../model/token-places.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwu } from '../state/use-kanwu.ts';
import { PictureCanvas, type ServedPicture } from './picture-canvas.ts';
import { factorOf, scaled } from './scale.ts';
import { useShownImage } from './use-shown-image.ts';
import { useShownPlace } from './use-shown-place.ts';
import type { Size, Viewport } from './viewport.ts';
import './page-image.css';

/** A strip as wide as the text, with the line at the caret as it is printed; nothing while it is not wanted. */
export function ImageStrip() {
  const open = useKanwu((state) => state.open);
  const isWanted = useKanwu((state) => state.imageStrip);
  return open === null || !isWanted ? null : <ArticleStrip key={open.document.article.id} open={open} />;
}

function ArticleStrip({ open }: { readonly open: OpenArticle }) {
  const { m } = useMessages();
  const { recognition, place, image } = useShownPlace(open);
  const known = recognition?.images[image];
  return (
    <div className="image-strip">
      {recognition === undefined ? null : recognition === null || place === null || known === undefined ? (
        <p>{m.pageImage.noLine}</p>
      ) : (
        <PrintedLine
          key={`${place.pageId} ${image}`}
          {...{ pageId: place.pageId, start: place.start, end: place.end, image, known, places: recognition.places }}
        />
      )}
    </div>
  );
}

interface PrintedLineProps {
  readonly pageId: Parameters<typeof useShownImage>[0];
  /** Where the selection stands on the page, or the caret, in UTF-16 units of its source. */
  readonly start: number;
  readonly end: number;
  readonly image: number;
  readonly known: KnownImage;
  readonly places: TokenPlaces;
}

/** The line of a page in which a place stands, as it is printed. */
export function PrintedLine({ pageId, start, end, image, known, places }: PrintedLineProps) {
  const { m } = useMessages();
  const shown = useShownImage(pageId, image);
  const line = useMemo(() => lineAround(places, start), [places, start]);
  if (shown === null) return null;
  if (shown.kind !== 'shown' || line === null) return <p>{m.pageImage.noLine}</p>;
  const factor = factorOf(known, shown);
  const boxes = boxesOf(places, { start, end }).filter((each) => each.image === image);
  return (
    <StripCanvas
      picture={shown}
      line={scaled(line.box, factor)}
      boxes={boxes.map(({ box }) => scaled(box, factor))}
      label={m.pageImage.line}
    />
  );
}

type Line = Parameters<typeof scaled>[0];

function StripCanvas({
  picture,
  line,
  boxes,
  label,
}: {
  readonly picture: ServedPicture;
  readonly line: Line;
  readonly boxes: readonly Line[];
  readonly label: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<PictureCanvas | null>(null);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const created = new PictureCanvas(element, picture);
    drawn.current = created;
    return () => {
      created.close();
      drawn.current = null;
    };
  }, [picture]);
  useEffect(() => {
    const { clientWidth: width, clientHeight: height } = canvas.current ?? { clientWidth: 1, clientHeight: 1 };
    drawn.current?.show(viewOf(line, { width, height }), boxes);
  });
  return <canvas ref={canvas} role="img" aria-label={label} />;
}

/** The whole line, at most so large that it and some of its neighbours are seen; a column of vertical text lies on its side. */
function viewOf({ left, top, width, height }: Line, strip: Size): Viewport {
  const isColumn = height > width * 1.5;
  const [length, thickness] = isColumn ? [height, width] : [width, height];
  const scale = Math.min(strip.width / (length + thickness), (strip.height * 0.62) / thickness);
  return { centre: { x: left + width / 2, y: top + height / 2 }, scale, turns: isColumn ? 3 : 0 };
}
