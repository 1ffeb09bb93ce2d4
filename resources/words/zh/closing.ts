/** What a person is asked when a window is to close and what they typed could not be kept. */
export const closingWords = {
  question: '有输入的内容没能写入工作区',
  detail: '现在关闭窗口，这些内容就会丢失。请先看看窗口里提示的原因，例如磁盘已满。',
  stay: '暂不关闭',
  close: '放弃内容并关闭',
};

export type ClosingWords = typeof closingWords;
