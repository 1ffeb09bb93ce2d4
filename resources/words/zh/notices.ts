import type { ImportReport, Unread } from '../../../model/import.ts';
import { formatNames, unread as unreadWords } from './formats.ts';

/** What the window says of what happened, in notices. */
export const noticeWords = {
  notice: {
    label: '通知',
    nothingDoubtful: '这篇文章没有识别存疑之处',
    nothingDoubtfulNext: '也可能是它的文件没有说明可信度。',
    imagesFound: (found: number) => (found === 0 ? '那里没有缺失的版面图像' : `找到 ${found} 幅版面图像`),
    imagesMissing: (missing: number) => (missing === 0 ? '已无缺失。' : `还缺 ${missing} 幅，请到别的文件夹查找。`),
    copied: '副本已保存并核对',
    merged: (entries: number) => (entries === 0 ? '这份副本里没有新的改动' : `已并入 ${entries} 项改动`),
    mergedNext: (entries: number, conflicts: number, lists: number) =>
      [
        conflicts === 0 ? (entries === 0 ? '' : '没有冲突。') : `有 ${conflicts} 处冲突待处理。`,
        lists === 0 ? '' : `带来 ${lists} 份规范名单。`,
      ].join(''),
    imported: (articles: number) => `已导入 1 份文件，${articles} 篇文章`,
    found: (mentions: number, corrections: number) =>
      `找到 ${mentions} 处实体，${corrections} 处可能的更正，等待审阅。`,
    vocabulary: (scheme: string, terms: number, isUpdate: boolean) =>
      `已${isUpdate ? '更新' : '导入'}词表“${scheme}”，${terms} 个分类`,
    vocabularyNext: '可在“分类”标签中使用。',
    issueRemoved: (title: string) => `已移除 ${title}`,
    reread: '这一版已换编码重读',
    purged: (name: string) => `已彻底清除 ${name}`,
    purgedElsewhere: '工作区文件里不再有它的原文、标注和历史记录。别处的副本里可能还有。',
    purgedBackups: (count: number, failed: readonly string[]) =>
      failed.length === 0
        ? `${count} 份备份里的也已清除。`
        : `${count} 份备份里的已清除；这些没有清除成：${failed.join('、')}。`,
    purgedLater: '另有程序或导出正在读取旧的内容，读完之后文件里才不再有它的原文。',
    draftsFound: (count: number) => `上次有 ${count} 处输入没有完成`,
    draftsFoundNext: '内容都在，仍在原来的位置，可以保存或放弃。',
    showDraft: '查看',
    draftPlaceGone: '输入时所在的条目已经没有了',
    typesCame: (count: number) => `有 ${count} 种标签成了新类型`,
    typesCameNext: (types: readonly string[]) =>
      `${types.join('、')}。可以把它们并入已有的类型（以后同样的标签也照此读入），或给它们起名、配色、定按键。`,
    readAsText: '按纯文本读入',
    chooseEncoding: '选择编码…',
    readAs: ({ format, version, encoding }: Pick<ImportReport, 'format' | 'version' | 'encoding'>) =>
      `读取格式：${formatNames[format]}${version === undefined ? '' : `（版本 ${version}）`}，编码 ${encoding}。`,
    notRead: '以下内容没有读入，仍在原文件里：',
    unread: (unread: Unread) => unreadWords(unread),
    cannotStrike: '补入的段落不能作衍文删去',
    cannotStrikeNext: '原文中没有这一段；请在更正列表中删去它。',
    noMoreWork: '没有更多待处理的文章',
    workElsewhere: { next: '列在本文之前的文章里还有待审的建议。', previous: '列在本文之后的文章里还有待审的建议。' },
    noWorkListed: '列出的其余文章都没有待审的建议，或已标为完成。',
    cannotArrange: '这里不能这样分',
    cannotArrangeNext: '已经是这样了，或者切口在一条已接受的更正中间、补出的段落里；可先拒绝那条更正。',
    articleHasDecisions: (headline: string) =>
      `《${headline}》有归类、备注、自拟标题、档号或不开放的标记，移出文章会丢失`,
    articleHasDecisionsNext: '请先把它并入另一篇，或在“文章”“分类”标签里删去这些内容。',
    acceptedTogether: (count: number) => `接受了 ${count} 条建议`,
    acceptedHidden: (count: number) => (count === 0 ? '' : `其中 ${count} 条按现在的筛选没有在正文中标出。`),
    noFaint: '这篇没有把握较小的名称',
    noFaintNext: '文中没有别的文字像是名称。',
    cannotExtend: '选中的文字不能并入这处标注',
    cannotExtendNext: '它已经属于这处标注，或跨了段，或在另一版上。',
    cannotSplit: '这里不能拆分段落',
    cannotSplitNext: '请选中段落中间、新段落开头的文字。',
    crossesBlocks: '更正不能跨段落',
    crossesBlocksNext: '请只选同一段里的文字，或先在“文章”标签中合并段落。',
  },
};
