import { FolderSearch, ImageOff, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { KnownImage } from '../../model/recognition.ts';
import { boxesOf, offsetAt } from '../../model/token-boxes.ts';
import { errorWords } from '../../resources/words/errors.ts';
import { useKeyLabel } from '../commands/command-keys.tsx';
import { commandName } from '../commands/command-name.ts';
import { uiCommand } from '../commands/ui-commands.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { Divider } from '../controls/divider.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { OpenArticle } from '../state/article-part.ts';
import { useKanwu, useKanwuStore } from '../state/use-kanwu.ts';
import { ImageTools } from './image-tools.tsx';
import { ImageView, type ImageWish } from './image-view.tsx';
import { pickText } from './pick-text.ts';
import { factorOf, scaled } from './scale.ts';
import { useShownImage } from './use-shown-image.ts';
import { useShownPlace } from './use-shown-place.ts';
import type { Point } from './viewport.ts';
import './page-image.css';

/** The pane with the image that the open article was recognised from, beside its text. */
export function ImagePane() {
  const { m } = useMessages();
  const store = useKanwuStore();
  const open = useKanwu((state) => state.open);
  const toggle = uiCommand('image-pane');
  return (
    <section className="image-pane" aria-label={m.pageImage.title} data-pane="image" tabIndex={-1}>
      {open === null ? (
        <EmptyState icon={ImageOff} title={m.pageImage.noArticle} />
      ) : (
        <ArticleImage key={open.document.article.id} open={open} />
      )}
      <IconButton
        className="image-close"
        icon={X}
        label={m.pageImage.close}
        shortcut={useKeyLabel('image-pane')}
        onClick={() => void toggle.run(store)}
      />
      <Divider pane="image" />
    </section>
  );
}

function ArticleImage({ open }: { readonly open: OpenArticle }) {
  const { m } = useMessages();
  const { recognition, place, image, choose } = useShownPlace(open);
  if (recognition === undefined) return null;
  if (recognition === null) {
    return (
      <EmptyState icon={ImageOff} title={m.pageImage.none}>
        {m.pageImage.noneNext}
      </EmptyState>
    );
  }
  const known = recognition.images[image];
  if (known === undefined || place === null) return <EmptyState icon={ImageOff} title={m.pageImage.none} />;
  return (
    <PageImage
      key={`${place.pageId} ${image}`}
      place={place}
      image={image}
      known={known}
      places={recognition.places}
      images={recognition.images.length}
      choose={choose}
    />
  );
}

interface PageImageProps {
  readonly place: NonNullable<ReturnType<typeof useShownPlace>['place']>;
  /** The place of the image among those of the page's source. */
  readonly image: number;
  readonly known: KnownImage;
  readonly places: Parameters<typeof boxesOf>[0];
  /** How many images the page's source has. */
  readonly images: number;
  readonly choose: (image: number) => void;
}

function PageImage({ place, image, known, places, images, choose }: PageImageProps) {
  const { m, language } = useMessages();
  const store = useKanwuStore();
  const shown = useShownImage(place.pageId, image);
  const [wish, setWish] = useState<ImageWish>({ change: null, asked: 0 });
  const picture = useMemo(() => (shown?.kind === 'shown' ? shown : null), [shown]);
  const factor = useMemo(() => factorOf(known, picture), [known, picture]);
  const { start, end } = place;
  const boxes = useMemo(
    () =>
      boxesOf(places, { start, end })
        .filter((each) => each.image === image)
        .map(({ box }) => scaled(box, factor)),
    [places, start, end, image, factor],
  );
  if (shown === null) return null;
  if (shown.kind === 'missing') return <MissingImage known={known} />;
  if (shown.kind === 'unreadable') {
    const { title, body } = errorWords(shown.error, language);
    return (
      <EmptyState icon={ImageOff} title={title}>
        {body}
      </EmptyState>
    );
  }
  const onPick = (at: Point): void => {
    const offset = offsetAt(places, image, at.x / factor.x, at.y / factor.y);
    if (offset !== null) void pickText(store, place.pageId, offset);
  };
  const name = fileNameOf(known);
  return (
    <>
      <ImageTools
        name={name}
        isOther={shown.isOther}
        image={image}
        images={images}
        choose={choose}
        ask={(change) => setWish(({ asked }) => ({ change, asked: asked + 1 }))}
      />
      <ImageView
        picture={shown}
        boxes={boxes}
        wish={wish}
        label={boxes.length === 0 ? m.pageImage.of(name) : m.pageImage.ofWithBox(name)}
        onPick={onPick}
      />
    </>
  );
}

function MissingImage({ known }: { readonly known: KnownImage }) {
  const { m } = useMessages();
  const store = useKanwuStore();
  const isBusy = useKanwu((state) => state.jobs.some(({ kind }) => kind === 'find-images'));
  const command = uiCommand('find-images');
  return (
    <EmptyState icon={ImageOff} title={m.pageImage.missing(fileNameOf(known))}>
      <p>{known.file === null ? m.pageImage.neverFound : m.pageImage.wasAt(known.file.path)}</p>
      <Button icon={FolderSearch} disabled={isBusy} onClick={() => void command.run(store)}>
        {commandName(m, 'find-images')}
      </Button>
    </EmptyState>
  );
}

function fileNameOf({ name, file }: KnownImage): string {
  return (file?.path ?? name).split(/[\\/]/).at(-1) ?? '';
}
