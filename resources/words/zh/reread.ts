import type { Unplaced } from '../../../model/reread.ts';

const what: Readonly<Record<Unplaced['what'], string>> = {
  mention: '标注',
  relation: '关系',
  correction: '更正',
  comment: '批注',
  restoration: '补文',
  classification: '分类',
};

/** Reading a page's file in another encoding, in Chinese. */
export const rereadWords = {
  title: '换一种编码重读',
  purpose:
    '用另一种编码读同一份文件。已作的标注、更正、批注和分类会跟着移到现在的位置，一步就能撤销；原来的读法留在工作区文件里，直到彻底清除。',
  page: '版面',
  asNow: (name: string) => `${name}（现在的读法）`,
  likeliest: (name: string) => `${name}（最像）`,
  go: '按此重读',
  working: '正在重读…',
  came: (moved: number, settled: number) =>
    `${moved} 项决定已移到现在的位置${settled === 0 ? '' : `；${settled} 条更正不再需要，原文现在就是这样`}。`,
  unplaced: (lost: number) => `${lost} 项决定找不到位置`,
  unplacedNext: '它们留在原来的读法里，不会丢失。不合适的话，现在就可以撤销。',
  more: (count: number) => `另有 ${count} 项。`,
  what,
};
