import {
  ChevronLeft,
  ChevronRight,
  Fullscreen,
  MoveHorizontal,
  RotateCw,
  TriangleAlert,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { IconButton } from '../controls/button.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { closerStep, type ImageWish, middleOf } from './image-view.tsx';
import { fitWhole, fitWidth, turnedOnce, zoomed } from './viewport.ts';

/** The head of the image pane: what is shown, and the means to move it. */
export function ImageTools({
  name,
  isOther,
  image,
  images,
  choose,
  ask,
}: {
  readonly name: string;
  /** Whether the file may be another than the one that was found at import. */
  readonly isOther: boolean;
  readonly image: number;
  readonly images: number;
  readonly choose: (image: number) => void;
  readonly ask: (change: NonNullable<ImageWish['change']>) => void;
}) {
  const { m } = useMessages();
  return (
    <div className="image-tools">
      <span className="image-name truncate" title={name}>
        {name}
      </span>
      {isOther ? (
        <span className="image-other" role="img" aria-label={m.pageImage.isOther} title={m.pageImage.isOther}>
          <TriangleAlert size={14} aria-hidden />
        </span>
      ) : null}
      {images < 2 ? null : (
        <span className="image-which">
          <IconButton
            icon={ChevronLeft}
            label={m.pageImage.previous}
            disabled={image === 0}
            onClick={() => choose(image - 1)}
          />
          {m.pageImage.which(image + 1, images)}
          <IconButton
            icon={ChevronRight}
            label={m.pageImage.next}
            disabled={image === images - 1}
            onClick={() => choose(image + 1)}
          />
        </span>
      )}
      <IconButton
        icon={ZoomOut}
        label={m.pageImage.farther}
        shortcut="−"
        onClick={() => ask((view, picture, pane) => zoomed(view, picture, pane, middleOf(pane), 1 / closerStep))}
      />
      <IconButton
        icon={ZoomIn}
        label={m.pageImage.closer}
        shortcut="+"
        onClick={() => ask((view, picture, pane) => zoomed(view, picture, pane, middleOf(pane), closerStep))}
      />
      <IconButton
        icon={MoveHorizontal}
        label={m.pageImage.fitWidth}
        shortcut="0"
        onClick={() => ask((view, picture, pane) => fitWidth(picture, pane, view.turns))}
      />
      <IconButton
        icon={Fullscreen}
        label={m.pageImage.fitWhole}
        onClick={() => ask((view, picture, pane) => fitWhole(picture, pane, view.turns))}
      />
      <IconButton icon={RotateCw} label={m.pageImage.turn} onClick={() => ask(turnedOnce)} />
    </div>
  );
}
