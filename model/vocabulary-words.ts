/** What can be wrong with a line of a vocabulary: the `problem` in the detail of a `vocabulary-line-invalid` error. */
export const vocabularyProblems = [
  'no-code',
  'no-label',
  'code-twice',
  'broader-unknown',
  'broader-circular',
  'fields-superfluous',
  'quotes-unbalanced',
] as const;
export type VocabularyProblem = (typeof vocabularyProblems)[number];

type Wording = Readonly<Record<VocabularyProblem, (value: string) => string>>;

const english: Wording = {
  'no-code': () => 'it has no code',
  'no-label': (code) => `the term ${code} has no label`,
  'code-twice': (code) => `the code ${code} stands on an earlier line already`,
  'broader-unknown': (code) => `its broader term ${code} is not in the file`,
  'broader-circular': (code) => `the term ${code} is broader than itself`,
  'fields-superfluous': (field) => `“${field}” stands in no column`,
  'quotes-unbalanced': () => 'its quotation marks do not pair',
};

const chinese: Wording = {
  'no-code': () => '没有代码',
  'no-label': (code) => `分类 ${code} 没有名称`,
  'code-twice': (code) => `代码 ${code} 前面已经有了`,
  'broader-unknown': (code) => `文件里没有上位类 ${code}`,
  'broader-circular': (code) => `分类 ${code} 成了自己的上位类`,
  'fields-superfluous': (field) => `“${field}”不属于任何一栏`,
  'quotes-unbalanced': () => '引号不成对',
};

export function vocabularyProblemEnglish(problem: string, value: string): string {
  return isProblem(problem) ? english[problem](value) : problem;
}

export function vocabularyProblemChinese(problem: string, value: string): string {
  return isProblem(problem) ? chinese[problem](value) : problem;
}

function isProblem(problem: string): problem is VocabularyProblem {
  return (vocabularyProblems as readonly string[]).includes(problem);
}
