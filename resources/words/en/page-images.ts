import type { ImagesToKeep, TroubledImage } from '../../../model/page-image-check.ts';
import { size } from '../size.ts';
import type { pageImageWords as chinese } from '../zh/page-images.ts';
import { counted } from './counted.ts';

const images = (count: number): string => counted(count, 'image', 'images');
const amount = ({ count, byteLength }: ImagesToKeep): string => `${images(count)} (${size(byteLength)})`;

const trouble: (typeof chinese)['trouble'] = {
  missing: 'not where it was',
  'never-found': 'never found',
  changed: 'another file now',
};

const pageOf = ({ title, date, label, fileName }: TroubledImage): string =>
  [title, date, label === null ? null : `page ${label}`, fileName].filter((part) => part !== null).join(' · ');

/** What is said of which files page images are, in English. */
export const pageImageWords: typeof chinese = {
  imported: ({ found, missing, areCopied }, folder) =>
    [
      found === 0
        ? []
        : areCopied
          ? [`${counted(found, 'page image', 'page images')} copied into “${folder}”.`]
          : [`${counted(found, 'page image', 'page images')} found, where ${found === 1 ? 'it stays' : 'they stay'}.`],
      missing === 0 ? [] : [`${counted(missing, 'page image was', 'page images were')} not found.`],
    ]
      .flat()
      .join(' '),
  ask: (found) =>
    `${counted(found.count, 'page image', 'page images')} (${size(found.byteLength)}): copy beside the workspace?`,
  askNext: (folder) =>
    `Workspaces and backups hold no images. “${folder}” lies beside the workspace, and moves along with it. Preferences can answer for you.`,
  copyInto: (folder) => `Copy into “${folder}”`,
  leave: 'Leave where they are',
  copied: ({ copied, byteLength, folder }) =>
    copied === 0
      ? 'No image was copied'
      : `${counted(copied, 'page image', 'page images')} (${size(byteLength)}) copied into “${folder}”`,
  notCopied: (count) =>
    `${images(count)} could not be copied, and ${count === 1 ? 'stays where it is' : 'stay where they are'}.`,
  taken: 'The file that is there now is the page’s image',
  title: 'Page images',
  none: 'No page has an image yet',
  noneNext:
    'When recognised pages (ALTO, PAGE, hOCR and others) are imported, their images are looked for around them.',
  facts: ({ total, copied, elsewhere, folder }) =>
    [
      `${counted(total, 'page has an image', 'pages have images')}.`,
      ...(copied.count === 0 ? [] : [`In “${folder}”: ${amount(copied)}.`]),
      ...(elsewhere.count === 0 ? [] : [`Elsewhere: ${amount(elsewhere)}.`]),
    ].join(' '),
  notInBackups:
    'The workspace file holds no images, and neither do backups and copies: back up the folders that they lie in yourself.',
  troubled: (count) => `${counted(count, 'page', 'pages')} without the right image`,
  allThere: (isCompared) =>
    isCompared ? 'All are there, with the contents that they had.' : 'All are there, as large as they were.',
  compare: 'Compare contents',
  checking: 'Looking at the images…',
  list: 'Pages without the right image',
  trouble,
  wasAt: (path) => `It was at ${path}`,
  named: (name) => (name === '' ? 'The file gives it no name' : `The file calls it ${name}`),
  findOne: 'Find in a folder…',
  findAll: 'Find all in a folder…',
  take: 'Use the file there now',
  copyAll: (elsewhere, folder) => `Copy the others into “${folder}”: ${amount(elsewhere)}`,
  more: (count) => `and ${counted(count, 'more page', 'more pages')}`,
  page: pageOf,
  preference: 'Page images found at import',
  preferenceChoices: { ask: 'Ask each time', leave: 'Leave', copy: 'Copy beside workspace' },
  check: ({ total, troubles, areCompared, copied, elsewhere, folder }) =>
    `page images of ${counted(total, 'page', 'pages')}: ${troubles.length === 0 ? (areCompared ? 'all there, contents as they were' : 'all there, as large as they were') : `${troubles.length} gone or changed`}; in “${folder}” ${amount(copied)}, elsewhere ${amount(elsewhere)}; backups hold none`,
  inTrouble: (image) => `${pageOf(image)}: ${trouble[image.trouble]} ${image.path ?? image.name}`,
};
