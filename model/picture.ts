/** The scheme under which pages get pictures. */
export const pictureScheme = 'page-image';

/** The scheme under which a page that is printed has what lies beside it. */
export const printScheme = 'printed-page';

/** How wide and high a tile of a picture is, in pixels. */
export const tileSide = 512;

/** A picture in a file that may hold several. */
export interface PictureFrame {
  /** Absolute. */
  readonly path: string;
  /** Which of the file's pictures, from 0. */
  readonly frame: number;
}

/** How large a picture is. */
export interface Picture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** How many levels of tiles there are: on each it is half as wide and high as on the one before, on the last it is one tile. */
  readonly levels: number;
}
