import type Database from 'better-sqlite3';
import type { Sha256 } from '../../../model/issue.ts';
import type { KeptSource } from '../../../model/kept-source.ts';
import type { TroubledImage } from '../../../model/page-image-check.ts';
import type { ImageFile, KnownImage, Recognition } from '../../../model/recognition.ts';
import { numbersPerToken, type TokenPlaces } from '../../../model/token-places.ts';
import { type KeptText, textIn } from '../kept-text.ts';
import { keptPath, pathFrom } from './image-paths.ts';
import { packTokens, unpackPlaces, unpackTokens } from './pack-tokens.ts';

/** How a source's text was recognised, as it is kept. */
export interface KeptRecognition {
  readonly images: readonly KnownImage[];
  /** How many tokens there are. */
  readonly count: number;
  /** {@link packTokens} */
  readonly tokens: Uint8Array;
}

/** A page image, with the source that was recognised from it and its place among that source's images. */
export interface ImageOfSource extends KnownImage {
  readonly source: Sha256;
  readonly place: number;
}

/** The same with the page whose text stands on it; null where no issue has that page. */
export interface ImageOfPage extends ImageOfSource {
  readonly page: Pick<TroubledImage, 'fileName' | 'title' | 'date' | 'label'> | null;
}

/** A page image that was found. */
export interface FoundImage {
  readonly source: Sha256;
  readonly place: number;
  readonly file: ImageFile;
}

/** How the texts of sources were recognised; of most nothing is known. Nobody reads of it who does not ask for it. */
export interface Recognitions {
  /** Takes the place of what was known of the source. */
  put(source: Sha256, recognition: KeptRecognition): void;
  /** Null where nothing is known. */
  of(source: Sha256): KeptRecognition | null;
  /** In their order; empty where none are known. */
  images(source: Sha256): KnownImage[];
  /** Null where none are known. */
  places(source: Sha256): TokenPlaces | null;
  /** All images, those of each source in their order. */
  allImages(): ImageOfSource[];
  /** Whether there is any. */
  hasImages(): boolean;
  /** Notes which file an image is. */
  noteFile(source: Sha256, place: number, file: ImageFile): void;
  /** Sources of which what is kept cannot be read, or speaks of what is not there. */
  damaged(): Sha256[];
}

/** A source as it is imported. */
export interface NewSource extends KeptSource {
  /** How its text was recognised; not given where nothing is known of that. */
  readonly recognition?: KeptRecognition;
}

/** The same with the files of its images, where those are known by another reading of it. */
export function withKnownImages(source: NewSource, known: readonly KnownImage[]): NewSource {
  if (source.recognition === undefined) return source;
  const images = source.recognition.images.map((image, place) => ({
    ...image,
    file: image.file ?? known[place]?.file ?? null,
  }));
  return { ...source, recognition: { ...source.recognition, images } };
}

/** A source with what is known of how its text was recognised, packed where it was read. */
export function newSource(source: KeptSource, recognition: Recognition<KnownImage> | null): NewSource {
  if (recognition === null) return source;
  const { images, tokens } = recognition;
  return { ...source, recognition: { images, count: tokens.length, tokens: packTokens(tokens) } };
}

interface ImageRow {
  readonly source: Sha256;
  readonly place: number;
  readonly name: string;
  readonly frame: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly dpi: number | null;
  readonly path: string | null;
  readonly image_sha256: string | null;
  readonly byte_length: number | null;
}

/** @param path where the workspace lies: the paths of images are seen from there */
export function sqlRecognitions(database: Database.Database, path: string): Recognitions {
  const putTokens = database.prepare('INSERT OR REPLACE INTO source_tokens (sha256, count, tokens) VALUES (?, ?, ?)');
  const tokensOf = database.prepare<[Sha256], { count: number; tokens: Uint8Array }>(
    'SELECT count, tokens FROM source_tokens WHERE sha256 = ?',
  );
  const removeImages = database.prepare('DELETE FROM page_image WHERE source = ?');
  const putImage = database.prepare<[ImageRow]>(`INSERT INTO page_image
    (source, place, name, frame, width, height, dpi, path, image_sha256, byte_length)
    VALUES (@source, @place, @name, @frame, @width, @height, @dpi, @path, @image_sha256, @byte_length)`);
  const imagesOf = database.prepare<[Sha256], ImageRow>('SELECT * FROM page_image WHERE source = ? ORDER BY place');
  const all = database.prepare<[], ImageRow>('SELECT * FROM page_image ORDER BY source, place');
  const setFile = database.prepare(
    'UPDATE page_image SET path = ?, image_sha256 = ?, byte_length = ? WHERE source = ? AND place = ?',
  );
  const recognised = database.prepare<[], Sha256>('SELECT sha256 FROM source_tokens ORDER BY sha256').pluck();
  const textOf = database.prepare<[Sha256], KeptText>('SELECT text FROM source WHERE sha256 = ?').pluck();

  const imageOf = ({ name, frame, width, height, dpi, ...row }: ImageRow): KnownImage => {
    const { path: kept, image_sha256: sha256, byte_length: byteLength } = row;
    const isFound = kept !== null && sha256 !== null && byteLength !== null;
    const file = isFound ? { path: pathFrom(path, kept), sha256, byteLength } : null;
    return { name, frame, width, height, dpi, file };
  };
  const rowOf = (source: Sha256, place: number, { file, ...image }: KnownImage): ImageRow => ({
    ...{ source, place, ...image },
    path: file === null ? null : keptPath(path, file.path),
    image_sha256: file?.sha256 ?? null,
    byte_length: file?.byteLength ?? null,
  });
  const images = (source: Sha256): KnownImage[] => imagesOf.all(source).map(imageOf);

  return {
    put(source, recognition) {
      putTokens.run(source, recognition.count, recognition.tokens);
      removeImages.run(source);
      for (const [place, image] of recognition.images.entries()) putImage.run(rowOf(source, place, image));
    },
    of(source) {
      const kept = tokensOf.get(source);
      return kept === undefined ? null : { ...kept, images: images(source) };
    },
    images,
    places(source) {
      const kept = tokensOf.get(source);
      return kept === undefined ? null : unpackPlaces(kept.tokens);
    },
    allImages: () => all.all().map((row) => ({ source: row.source, place: row.place, ...imageOf(row) })),
    hasImages: () => all.get() !== undefined,
    noteFile(source, place, file) {
      setFile.run(keptPath(path, file.path), file.sha256, file.byteLength, source, place);
    },
    damaged: () =>
      (recognised.all() as Sha256[]).filter((source) => {
        const [kept, text] = [tokensOf.get(source), textOf.get(source) as KeptText | undefined];
        return kept === undefined || !isSound(kept, text ?? '', images(source).length);
      }),
  };
}

/** Whether tokens can be read, and lie in order on a text and images that are there. */
function isSound({ count, tokens }: Omit<KeptRecognition, 'images'>, text: KeptText, images: number): boolean {
  try {
    const textLength = textIn(text).length;
    if (unpackTokens(tokens).length !== count) return false;
    const places = unpackPlaces(tokens);
    let end = 0;
    for (let at = 0; at < places.length; at += numbersPerToken) {
      const [start = -1, to = -1, image = -1] = places.subarray(at, at + 3);
      if (start < end || to <= start || to > textLength || image < 0 || image >= images) return false;
      end = to;
    }
    return true;
  } catch {
    return false;
  }
}
