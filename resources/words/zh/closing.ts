/** What a person is asked when a window is to close and what they typed could not be kept. */
export const closingWords = {
  question: '有输入的内容没能写入工作区',
  detail: '现在关闭窗口，这些内容就会丢失。请先看看窗口里提示的原因，例如磁盘已满。',
  stay: '暂不关闭',
  close: '放弃内容并关闭',
};

export type ClosingWords = typeof closingWords;

/** What a person is asked when a window's page hangs. */
export const hangingWords = {
  question: '窗口没有响应',
  detail: '可以再等一等，也可以重新载入：已保存的更改和已留存的输入都在，会回到原来的文章。',
  wait: '继续等待',
  reload: '重新载入',
};

export type HangingWords = typeof hangingWords;

/** What a person is asked before names are sent to another program on this computer. */
export const askingWords = {
  question: (service: string) => `允许向“${service}”查询名称吗？`,
  detail: (address: string) =>
    `它是本机上的另一个程序（${address}）。只有在你要求时，才会把要查的那个名称发给它；它收到之后怎样使用，刊误无法过问。`,
  no: '不允许',
  yes: '允许查询',
};

export type AskingWords = typeof askingWords;
