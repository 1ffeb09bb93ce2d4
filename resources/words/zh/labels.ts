/** What is asked of labels of other tools that the tag set does not know, in Chinese. */
export const labelWords = {
  title: '标签读作什么？',
  purpose: '这些标签类型表里没有。说明每个标签读作哪个类型；本次导入的文件都照此读入，以后的导入也照此办理，不再问。',
  table: '标签',
  column: { label: '标签', count: '数量', becomes: '读作' },
  use: { entity: '实体', relation: '关系' },
  becomes: (label: string) => `“${label}”读作`,
  named: (type: string) => `新类型“${type}”`,
  leftOut: '不读入',
  others: (count: number) => `其余 ${count} 个标签`,
  othersNamed: '各成一个同名的新类型',
  read: '读入',
  asked: (labels: number) => `有 ${labels} 个标签类型表里没有`,
  askedNext: '说明它们读作什么之后，有这些标签的文件才会读入。',
  decide: '说明读作什么…',
};
