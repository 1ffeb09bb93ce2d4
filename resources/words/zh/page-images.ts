import type { ImageReport } from '../../../model/import.ts';
import type {
  ImageCheck,
  ImagesCopied,
  ImagesToKeep,
  ImageTrouble,
  TroubledImage,
} from '../../../model/page-image-check.ts';
import { size } from '../size.ts';

const amount = ({ count, byteLength }: ImagesToKeep): string => `${count} 幅（${size(byteLength)}）`;

const trouble = { missing: '不在原处', 'never-found': '从未找到', changed: '已变成另一个文件' } satisfies Record<
  ImageTrouble,
  string
>;

const pageOf = ({ title, date, label, fileName }: TroubledImage): string =>
  [title, date, label === null ? null : `第${label}版`, fileName].filter((part) => part !== null).join(' · ');

/** What is said of which files page images are, in Chinese. */
export const pageImageWords = {
  /** After the import of one file. */
  imported: ({ found, missing, areCopied }: ImageReport, folder: string) =>
    [
      found === 0
        ? ''
        : areCopied
          ? `${found} 幅版面图像已复制到“${folder}”。`
          : `找到 ${found} 幅版面图像，留在原处。`,
      missing === 0 ? '' : `${missing} 幅版面图像没有找到。`,
    ].join(''),
  ask: (images: ImagesToKeep) => `版面图像 ${amount(images)}留在原处，还是复制到工作区旁边？`,
  askNext: (folder: string) =>
    `工作区和备份都不含图像。“${folder}”在工作区旁，可以一起搬走。在偏好设置里可以选定不再询问。`,
  copyInto: (folder: string) => `复制到“${folder}”`,
  leave: '留在原处',
  copied: ({ copied, byteLength, folder }: ImagesCopied) =>
    copied === 0 ? '没有复制图像' : `已把 ${copied} 幅版面图像（${size(byteLength)}）复制到“${folder}”`,
  notCopied: (count: number) => `${count} 幅没能复制，仍留在原处。`,
  taken: '已把现在的文件当作这一版的图像',
  title: '版面图像',
  none: '还没有带版面图像的版面',
  noneNext: '导入 ALTO、PAGE、hOCR 等识别结果时，会在文件周围查找图像。',
  facts: ({ total, copied, elsewhere, folder }: ImageCheck) =>
    [
      `共 ${total} 版有图像。`,
      copied.count === 0 ? '' : `“${folder}”里 ${amount(copied)}。`,
      elsewhere.count === 0 ? '' : `别处 ${amount(elsewhere)}。`,
    ].join(''),
  notInBackups: '图像不在工作区文件里，备份和副本也不含图像：请自行备份图像所在的文件夹。',
  troubled: (count: number) => `${count} 版的图像不在或已变`,
  allThere: (isCompared: boolean): string =>
    isCompared ? '所有图像都在，内容与导入时一致。' : '所有图像都在，大小与导入时一致。',
  compare: '比较内容',
  checking: '正在检查图像…',
  list: '图像不在或已变的版面',
  trouble,
  wasAt: (path: string) => `原在 ${path}`,
  named: (name: string) => (name === '' ? '文件没有给出图像的名称' : `文件称之为 ${name}`),
  findOne: '在文件夹中查找…',
  findAll: '在文件夹中查找全部…',
  take: '就用现在的文件',
  copyAll: ({ count, byteLength }: ImagesToKeep, folder: string) =>
    `把别处的 ${count} 幅（${size(byteLength)}）复制到“${folder}”`,
  more: (count: number) => `另有 ${count} 版未列出`,
  page: pageOf,
  preference: '导入时找到的版面图像',
  preferenceChoices: { ask: '每次询问', leave: '留在原处', copy: '复制到工作区旁' },
  /** On a terminal. */
  check: ({ total, troubles, areCompared, copied, elsewhere, folder }: ImageCheck) =>
    `版面图像 ${total} 版：${troubles.length === 0 ? (areCompared ? '都在，内容一致' : '都在，大小一致') : `${troubles.length} 版不在或已变`}；“${folder}”里 ${amount(copied)}，别处 ${amount(elsewhere)}；备份不含图像`,
  inTrouble: (image: TroubledImage) => `${pageOf(image)}：${trouble[image.trouble]} ${image.path ?? image.name}`,
};
