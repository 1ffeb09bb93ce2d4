import type { RecordField } from '../../../model/column-mapping.ts';

const fields: Readonly<Record<RecordField, string>> = {
  title: '标题',
  kicker: '肩题',
  subhead: '副题',
  author: '作者',
  date: '日期',
  page: '版次',
  newspaper: '报纸',
  number: '期号',
  text: '正文',
  label: '分类',
};

/** What the columns of a table hold, in Chinese. */
export const recordColumnWords = {
  title: (file: string) => `${file} 的各列是什么？`,
  purpose: '每行是一篇文章。请看一下各列是否认对了；不读入的列留在原文件里。',
  hasNames: '第一行是列名',
  table: '表格开头',
  numbered: (column: number) => `第 ${column} 列`,
  holds: (name: string) => `“${name}”列的内容`,
  none: '不读入',
  fields,
  import: '按此导入',
  remembered: '以后导入列名相同的表格，也按此读入。',
  needsText: '请指定哪一列是正文或标题。',
  choose: '指定各列…',
};
