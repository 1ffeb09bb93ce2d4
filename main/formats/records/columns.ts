import { type RecordField, recordFields } from '../../../model/column-mapping.ts';
import { plainText } from '../../../model/names/unit-form.ts';

/** What databases of newspapers call them, in lower case and without spaces. */
const names: Readonly<Record<RecordField, readonly string[]>> = {
  title: [
    'title',
    'headline',
    'head',
    'articletitle',
    '标题',
    '標題',
    '题名',
    '題名',
    '篇名',
    '正题',
    '主题名',
    '完整标题',
    '文章标题',
  ],
  kicker: ['kicker', 'overline', '肩题', '引题', '眉题'],
  subhead: ['subhead', 'subtitle', 'subheadline', 'deck', '副标题', '副題', '副题', '副標題'],
  author: [
    'reporters',
    'author',
    'authors',
    'byline',
    'creator',
    'reporter',
    '作者',
    '记者',
    '記者',
    '责任者',
    '責任者',
    '著者',
    '撰稿人',
  ],
  date: [
    'date',
    'pubdate',
    'publicationdate',
    'issuedate',
    'published',
    '日期',
    '出版日期',
    '发表日期',
    '刊发日期',
    '报纸日期',
    '时间',
    '刊期',
  ],
  page: ['page', 'issuepage', 'pages', 'pagenumber', '版次', '版面', '版', '版号', '页码', '頁碼'],
  newspaper: [
    'issuetitle',
    'newspaper',
    'paper',
    'source',
    'publication',
    'journal',
    '报纸',
    '報紙',
    '报名',
    '报纸名称',
    '报刊',
    '刊名',
    '来源',
    '出处',
  ],
  number: ['issue', 'issuenumber', 'number', '期号', '期数', '总期号', '期號'],
  text: [
    'text',
    'body',
    'content',
    'fulltext',
    'articletext',
    'ocrtext',
    'article',
    '正文',
    '内容',
    '內容',
    '全文',
    '文本',
    '文章内容',
    '详情',
  ],
  label: ['label', 'labels', 'category', 'categories', 'class', '类别', '分类', '標籤', '标签'],
};

const fieldOf: ReadonlyMap<string, RecordField> = new Map(
  recordFields.flatMap((field) => names[field].map((name) => [name, field] as const)),
);

/** What a column's name or a label stands for; null for what says nothing that Kanwu has a place for. */
export function recordField(name: string): RecordField | null {
  return (
    fieldOf.get(
      plainText(name)
        .toLowerCase()
        .replaceAll(/[\s_\-:：*]+/g, ''),
    ) ?? null
  );
}
