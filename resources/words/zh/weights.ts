import type { WeightSet } from '../../../model/weight-set.ts';

/** 识别人名、地名、机构名用的权重：叫什么，按什么条件可用。 */
export const weightWords = {
  label: '识别名称所用的来源',
  hint: '下次启动刊误时生效。',
  title: '识别名称的权重',
  names: { 'all-sources': '全部来源', 'free-sources': '仅自由许可' } satisfies Record<WeightSet, string>,
  terms: {
    'all-sources':
      '由研究用语料（人民日报 1998、BosonNLP、CLUENER2020、ResumeNER、MSRA）和 Universal NER 训练而成：语料只许研究使用，商业使用须经其所有者同意。识别最准。',
    'free-sources':
      '仅由自由许可的来源训练而成：Universal NER 中文 GSD（CC BY-SA 4.0）、百度 LAC（Apache-2.0）和词表：署名并以相同方式共享，即可用于任何目的。在报纸上识别的名称较少。',
  } satisfies Record<WeightSet, string>,
};
export type WeightWords = typeof weightWords;
