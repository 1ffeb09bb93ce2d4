/** What is said where several people annotated the same texts, in Chinese. */
export const annotatorWords = {
  title: '读谁的标注？',
  purpose: '同样的文字有几个人标注过。读入其中一人的结果，其他人的不读入，在导入记录里列出。',
  list: '标注者',
  curated: '定稿',
  did: (texts: number, marks: number) => `${texts} 篇文字 · ${marks} 处标注`,
  read: '读入',
  asked: (people: number) => `同样的文字有 ${people} 人标注过`,
  askedNext: '选定读谁的结果之后才会读入。',
  choose: '选择读谁的…',
  taken: (name: string) => `几位标注者中，读入的是 ${name} 的标注。`,
};
