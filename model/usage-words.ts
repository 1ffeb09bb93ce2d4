import type { ErrorFacts, ErrorWords } from './error-words.ts';

/** What can be wrong with a command line: the `problem` in the detail of a `usage` error. */
export const usageProblems = [
  'command-missing',
  'command-unknown',
  'option-unknown',
  'option-missing',
  'option-value-missing',
  'option-value-unexpected',
  'argument-missing',
  'argument-unexpected',
] as const;
export type UsageProblem = (typeof usageProblems)[number];

type Wording = Readonly<Record<UsageProblem, (name: string) => string>>;

const english: Wording = {
  'command-missing': () => 'No command is given',
  'command-unknown': (name) => `There is no command “${name}”`,
  'option-unknown': (name) => `There is no option ${name}`,
  'option-missing': (name) => `${name} is missing`,
  'option-value-missing': (name) => `${name} needs a value after it`,
  'option-value-unexpected': (name) => `${name} takes no value`,
  'argument-missing': (name) => `${name} is missing`,
  'argument-unexpected': (name) => `“${name}” is one argument too many`,
};

const chinese: Wording = {
  'command-missing': () => '没有给出命令',
  'command-unknown': (name) => `没有“${name}”这个命令`,
  'option-unknown': (name) => `没有 ${name} 这个选项`,
  'option-missing': (name) => `缺少 ${name}`,
  'option-value-missing': (name) => `${name} 后面要有值`,
  'option-value-unexpected': (name) => `${name} 不带值`,
  'argument-missing': (name) => `缺少 ${name}`,
  'argument-unexpected': (name) => `多余的参数“${name}”`,
};

export function usageEnglish(fact: ErrorFacts['fact']): ErrorWords {
  const title = wordingOf(english, fact) ?? 'The command line is not right';
  return { title, body: 'See kanwu --help.' };
}

export function usageChinese(fact: ErrorFacts['fact']): ErrorWords {
  return { title: wordingOf(chinese, fact) ?? '命令行用法有误', body: '用法见 kanwu --help。' };
}

function wordingOf(wording: Wording, fact: ErrorFacts['fact']): string | undefined {
  const problem = usageProblems.find((each) => each === fact('problem'));
  return problem && wording[problem](fact('name'));
}
