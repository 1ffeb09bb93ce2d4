import type { UsageProblem } from '../../../model/usage-problem.ts';
import type { VocabularyProblem } from '../../../model/vocabulary-problem.ts';
import type { ErrorCatalogue, ErrorFacts } from '../error-catalogue.ts';
import { peopleInError } from '../people-in-error.ts';
import { refused } from './formats.ts';
import { valueProblem } from './values.ts';

/** What is wrong, by a problem's code. */
type Problems = Readonly<Record<string, (name: string) => string>>;

const usageProblems: Problems = {
  'command-missing': () => '没有给出命令',
  'command-unknown': (name) => `没有“${name}”这个命令`,
  'option-unknown': (name) => `没有 ${name} 这个选项`,
  'option-missing': (name) => `缺少 ${name}`,
  'option-value-missing': (name) => `${name} 后面要有值`,
  'option-value-unexpected': (name) => `${name} 不带值`,
  'option-value-no-count': (name) => `${name} 后面要写大于 0 的整数`,
  'option-value-no-date': (name) => `${name} 后面要写 YYYY-MM-DD 形式的日期`,
  'option-value-no-id': (name) => `${name} 后面要写文章标识，几个之间用逗号隔开`,
  'option-value-no-term': (name) => `${name} 后面要写“词表:类号”`,
  'options-exclude': (names) => `${names} 只能写一个`,
  'argument-missing': (name) => `缺少 ${name}`,
  'argument-unexpected': (name) => `多余的参数“${name}”`,
  'argument-too-long': (name) => `${name}太长`,
} satisfies Record<UsageProblem, (name: string) => string>;

const vocabularyProblems: Problems = {
  'no-code': () => '没有代码',
  'no-label': (code) => `分类 ${code} 没有名称`,
  'code-twice': (code) => `代码 ${code} 前面已经有了`,
  'broader-unknown': (code) => `文件里没有上位类 ${code}`,
  'broader-circular': (code) => `分类 ${code} 成了自己的上位类`,
  'fields-superfluous': (field) => `“${field}”不属于任何一栏`,
  'quotes-unbalanced': () => '引号不成对',
} satisfies Record<VocabularyProblem, (value: string) => string>;

const because = (reason: string): string => (reason === '' ? '' : `（${reason}）`);
const megabytes = (bytes: string): string => `${Math.ceil(Number(bytes) / 1024 ** 2)} MB`;

/** Everybody who annotated something, with how much. */
const peopleIn = (fact: ErrorFacts['fact']): string =>
  peopleInError(fact, (name, isCurated, marks) => `${name}（${isCurated ? '定稿，' : ''}${marks} 处）`).join('、');

const figure = (count: string): string => Number(count).toLocaleString('en-GB');
const atChineseLine = (line: string): string => (line === '' ? '' : `，第 ${line} 行`);
const report = '请重新启动刊误；如再次出现请报告。';

const dayOf = (at: string): string => new Date(Number(at)).toISOString().slice(0, 10);

/** What stands between a title and a body in one line. */
export const stop = '。';

export const errors: ErrorCatalogue = {
  'file-not-found': ({ file }) => ({
    title: `找不到文件：${file}`,
    body: '它可能被移走或改名了，请检查文件名和文件夹。',
  }),
  'file-not-permitted': ({ file }) => ({
    title: `没有权限打开：${file}`,
    body: '请修改文件权限，或复制到别处再打开。',
  }),
  'file-is-directory': ({ file }) => ({ title: `这是文件夹，不是文件：${file}`, body: '请选择其中的文件。' }),
  'file-empty': ({ file }) => ({ title: `文件里没有文字：${file}`, body: '请检查是否选错了文件，复制是否完整。' }),
  'file-binary': ({ file, fact }) => ({
    title: `这是${kindOf(fact('kind'))}，不是文本文件：${file}`,
    body:
      fact('kind') === 'sqlite'
        ? '如果它是刊误工作区，请作为工作区打开。'
        : '刊误读取纯文本，请先把其中的文字存成 .txt 文件。',
  }),
  'file-not-text': ({ file, fact }) => ({
    title: `无法识别文件的编码：${file}（第 ${fact('byteOffset')} 字节不合 ${fact('encoding')}）`,
    body: '请指定它的编码，或用文本编辑器另存为 UTF-8。',
  }),
  'file-malformed': ({ file, fact }) => ({
    title: `文件已损坏：${file}${atChineseLine(fact('line'))}${because(fact('reason'))}`,
    body: '请用原来的程序重新导出，或按纯文本读入。',
  }),
  'offsets-unsure': ({ file }) => ({
    title: `看不出位置是按什么数的：${file}`,
    body: '文中有 😀 这样的字符，两种数法会把标注放在不同的地方。请查看 doccano 项目的设置（“Count grapheme clusters as one character”）。',
  }),
  'annotator-unsure': ({ file, fact }) => ({
    title: `有几个人标注过：${file}（${peopleIn(fact)}）`,
    body: '请选择读谁的结果；其他人的结果留在各自的文件里。',
  }),
  'annotator-left': ({ file, fact }) => ({
    title: `未读入：${file}（${fact('layer')} 的标注）`,
    body: `同一份文字读的是 ${fact('taken')} 的标注。如果也需要这一份，请单独导入这个文件。`,
  }),
  'labels-unknown': ({ file, fact }) => ({
    title: `类型表里没有的标签：${file}（${fact('names')}）`,
    body: '请说明这些标签各读作什么；之后才会读入。',
  }),
  'labels-malformed': ({ fact }) => ({
    title: `没有说清标签读作什么：${fact('part')}`,
    body: '请写成“标签=类型”，用逗号隔开；“标签=-”不读入，“*=-”其他不认识的标签都不读入。类型名用小写字母、汉字、数字和连字符。',
  }),
  'offsets-unknown': ({ fact }) => ({
    title: `没有这样的位置单位：${fact('offsets')}`,
    body: `请用以下之一：${fact('known')}。`,
  }),
  'images-unknown': ({ fact }) => ({
    title: `版面图像不能这样处理：${fact('images')}`,
    body: `请用以下之一：${fact('known')}。`,
  }),
  'columns-unknown': ({ fact }) => ({
    title: `没有说清是哪一列：${fact('part')}`,
    body: `请写成“列名=字段”，用逗号隔开；列名可以写成第几列的数字，字段是以下之一：${fact('known')}。`,
  }),
  'reread-the-same': ({ file }) => ({
    title: `用这个编码读出来是一样的：${file}`,
    body: '无需改动；可以另选一个编码，或保持原样。',
  }),
  'encoding-unsure': ({ file, fact }) => ({
    title: `不能确定文件的编码：${file}（可能是 ${listed(fact('candidates'))}）`,
    body: '请指定是哪一种。',
  }),
  'encoding-unknown': ({ fact }) => ({
    title: `没有“${fact('encoding')}”这种编码`,
    body: `请使用：${fact('known')}。`,
  }),
  'weights-unknown': ({ fact }) => ({
    title: `没有“${fact('weights')}”这套权重`,
    body: `请使用：${fact('known')}。`,
  }),
  'file-too-large': ({ file, fact }) => ({
    title: `文件太大：${file}（${megabytes(fact('byteLength'))}，上限 ${megabytes(fact('limit'))}）`,
    body: '请按期或按版拆成几个文件。',
  }),
  'file-too-many-lines': ({ file, fact }) => ({
    title: `行数太多：${file} 有 ${figure(fact('lines'))} 行，上限 ${figure(fact('limit'))} 行`,
    body: '每一行都可能是一段，读入时要占内存。请按期或按版拆成几个文件。',
  }),
  'file-unreadable': ({ file, fact }) => ({
    title: `无法读取：${file}${because(fact('reason'))}`,
    body: '请检查磁盘或网络后再试。',
  }),
  'file-already-imported': ({ file, fact }) => ({
    title: `这份文件已在工作区里：${file}${sameAs(file, fact('fileName'))}`,
    body: '无需再次导入。',
  }),
  'text-already-imported': ({ file, fact }) => ({
    title: `同样的文字已在工作区里：${file}（来自 ${fact('fileName')}）`,
    body: '两份文件只在换行、字节顺序标记、编码或所作的标注上不同。也可以再导入一次，成为另一期。',
  }),
  'nothing-to-import': ({ file }) => ({
    title: `里面没有可导入的文件：${file}`,
    body: '请检查是否选错了文件夹或压缩包。',
  }),
  'archive-too-large': ({ file, fact }) => ({
    title: `没有解压：${file}（解压后会超过 ${fact('byteLength') === '' ? '刊误的上限' : megabytes(fact('byteLength'))}，远多于这样大小的文本）`,
    body: '如果来源可靠，请自行解压后导入文件夹。',
  }),
  'archive-encrypted': ({ file }) => ({
    title: `文件有密码保护：${file}`,
    body: '请用密码解压后导入文件夹。',
  }),
  'archive-nested': ({ file }) => ({
    title: `压缩包里套了太多层压缩包：${file}`,
    body: '请先解压，再导入文件夹。',
  }),
  'entry-name-refused': ({ file }) => ({
    title: `未导入：${file}（文件名指向压缩包之外）`,
    body: '除非知道是谁做的，请不要信任这个压缩包。',
  }),
  'file-purged': ({ file, fact }) => ({
    title: `这份文件已从工作区彻底清除：${file}`,
    body: `${fact('actor')} 于 ${dayOf(fact('at'))} 清除，原因：${fact('reason')}。如确需处理，请导入另一个工作区。`,
  }),
  'image-not-copied': ({ file, fact }) => ({
    title: `版面图像未能复制：${file}${because(fact('reason'))}`,
    body: `请确认图像仍在，且 ${fact('folder')} 可以写入，然后再试。`,
  }),
  'picture-unreadable': ({ file, fact }) => ({
    title: `无法显示图像：${file}`,
    body: `${fact('kind') === '' ? '它不是图像文件。' : `无法读取：${fact('reason')}。`}刊误可显示 JPEG、PNG、TIFF、JPEG 2000、WebP、GIF：请把其中一种以相同名称放在旁边，再导入该页。`,
  }),
  'format-refused': refused,
  'format-mismatch': ({ file, fact }) => ({
    title: `不能按 ${fact('format')} 格式读取：${file}`,
    body: '请不指定格式，由刊误根据内容识别。',
  }),
  'format-unknown': ({ fact }) => ({
    title: `没有“${fact('format')}”这种读取格式`,
    body: `请使用：${fact('known')}。`,
  }),
  'workspace-not-found': ({ file }) => ({
    title: `找不到工作区：${file}`,
    body: '它可能被移走或改名了，请检查文件名和文件夹。',
  }),
  'workspace-not-sqlite': ({ file }) => ({
    title: `这不是刊误工作区：${file}`,
    body: '请选择刊误建立的 .kanwu 文件。',
  }),
  'workspace-foreign': ({ file }) => ({
    title: `这是其他程序的数据库，未作任何改动：${file}`,
    body: '请选择刊误建立的 .kanwu 文件。',
  }),
  'workspace-newer': ({ file, fact }) => ({
    title: `工作区由更新版本的刊误建立：${file}（版本 ${fact('version')}，本程序最高支持 ${fact('supported')}）`,
    body: '请更新刊误后再打开。',
  }),
  'merge-with-itself': ({ file }) => ({
    title: `这就是当前的工作区：${file}`,
    body: '请选择别人工作过的那一份副本。',
  }),
  'source-damaged': ({ fact }) => ({
    title: '没有并入副本：其中一个文件与导入时不同',
    body: `副本可能已损坏（SHA-256 ${fact('sha256')}）。请换一份副本再并入；这里没有任何改动。`,
  }),
  'purge-name-differs': ({ fact }) => ({
    title: '没有清除：输入的名称不符',
    body: `请照原样输入“${fact('name')}”。`,
  }),
  'issue-not-found': ({ fact }) => ({
    title: `工作区里没有叫“${fact('name')}”的报纸`,
    body: '请用 kanwu info 查看各期报纸的名称。',
  }),
  'issue-ambiguous': ({ fact }) => ({
    title: `有几期报纸都叫“${fact('name')}”：${fact('dates')}`,
    body: '请用 --date 说明是哪一天的。',
  }),
  'workspace-open-elsewhere': ({ file, fact }) => ({
    title: `${fact('person')} 正在另一台电脑（${fact('host')}）上打开：${file}`,
    body: '两台电脑同时写同一个文件会损坏它。请等对方关闭；或复制一份，各在自己的副本里工作，再用“并入副本”合起来。那台电脑如已死机，20 分钟后可以打开。',
  }),
  'workspace-moved': ({ file }) => ({
    title: `改动没有保存：${file} 已不在原处`,
    body: '文件被移动、改名或删除了。请把它放回原处，或另存一份副本后在副本里继续。',
  }),
  'workspace-replaced': ({ file }) => ({
    title: `改动没有保存：${file} 的位置上已是另一个文件`,
    body: '可能是同步或备份程序放上去的。请另存一份副本，在副本里继续。',
  }),
  'workspace-of-trial': ({ file }) => ({
    title: `工作区由刊误的试用版建立，未作任何改动：${file}`,
    body: '本版本的保存方式不同。请新建工作区并重新导入各期报纸。',
  }),
  'workspace-altered': ({ file, fact }) => ({
    title: `没有打开 ${file}：里面有不是刊误建立的内容（${fact('kind')} ${fact('name')}）`,
    body: '文件可能被别的程序改动过，里面的内容可能有害。请用备份，或向交给您文件的人查问。',
  }),
  'workspace-incomplete': ({ file, fact }) => ({
    title: `${file} 不完整：缺少 ${fact('name')}`,
    body: '请用备份恢复；文件没有改动。',
  }),
  'workspace-empty': ({ file }) => ({
    title: `这个文件里没有内容：${file}`,
    body: '多半是复制时内容还没有写进文件。请先关闭原来的工作区再复制，或在其中用“保存副本…”另存一份。',
  }),
  'workspace-other-wal': ({ file, fact }) => ({
    title: `${file} 旁边有一个不属于它的文件：${fact('wal')}`,
    body: '两者合用会损坏工作区。请把这个文件移到别的文件夹，再打开工作区。',
  }),
  'workspace-damaged': ({ file, fact }) => ({
    title: `工作区文件已损坏：${file}${because(fact('reason'))}`,
    body: '请从备份还原，或把还能读出的内容恢复到新文件，不要继续在这个文件上工作。',
  }),
  'workspace-locked': ({ file, fact }) => ({
    title: `工作区正被${fact('holder') || '其他程序'}占用：${file}`,
    body: '请关闭正在使用它的另一个窗口或程序后再试。',
  }),
  'workspace-not-writable': ({ file, fact }) => ({
    title: `无法写入工作区：${file}${because(fact('reason'))}`,
    body: '请检查文件夹是否存在、权限和磁盘空间，或换个位置。',
  }),
  'workspace-disk-full': ({ file }) => ({
    title: `磁盘已满，没有保存到 ${file}`,
    body: '请腾出空间再试；之前保存的内容都在，仍可查看、检索，导出到别的磁盘。',
  }),
  'workspace-not-open': () => ({ title: '没有打开的工作区', body: '请先打开或新建一个工作区。' }),
  'copy-not-writable': ({ file, fact }) => ({
    title: `副本未能写入：${file}${because(fact('reason'))}`,
    body: '请检查权限和磁盘空间，或换个位置。',
  }),
  'backup-folder-missing': ({ file }) => ({
    title: `没有备份：找不到文件夹 ${file}`,
    body: '如果它在移动硬盘、U 盘或网络盘上，请先接好；也可以在“备份…”里另选文件夹。',
  }),
  'backup-no-room': ({ file, fact }) => ({
    title: `没有备份：需要 ${megabytes(fact('needed'))}，而 ${file} 里的备份最多可占 ${megabytes(fact('room'))}`,
    body: '请腾出磁盘空间、另选文件夹，或在“备份…”里让备份多占一些空间。',
  }),
  'nothing-to-recover': ({ file }) => ({
    title: `${file} 里读不出任何工作区的内容`,
    body: '请从备份还原：备份在工作区旁的“Kanwu backups”文件夹里，或您为备份选定的文件夹里。',
  }),
  'file-exists': ({ file }) => ({
    title: `已有同名文件，未作改动：${file}`,
    body: '请换个文件名或文件夹。',
  }),
  'command-unknown': ({ fact }) => ({ title: `本程序不认识这项操作：${fact('name')}`, body: report }),
  'change-refused': () => ({
    title: '这处更改与工作区里的内容不合，没有保存',
    body: '可能是别处刚改过同一条内容。请重新打开这篇文章，再改一次。',
  }),
  'command-invalid': ({ fact }) => ({
    title: `这项更改不合规范，没有保存${because(fact('reason'))}`,
    body: '请检查填写的内容。',
  }),
  'value-unfit': ({ fact }) => ({
    title: '规范值不合规范，没有保存',
    body: valueProblem(fact('problem'), fact('part')),
  }),
  'record-not-found': () => ({ title: '要更改的内容已不存在', body: '请查看后再试一次。' }),
  'record-exists': () => ({ title: '同样的内容已经存在', body: '' }),
  'range-outside-source': () => ({ title: '所选范围超出了原文', body: '请重新选择文字。' }),
  'range-empty': () => ({ title: '所选范围是空的', body: '请先选择文字。' }),
  'correction-overlaps': () => ({ title: '与另一处已接受的更正重叠', body: '请先修改或拒绝那一处更正。' }),
  'blocks-overlap': () => ({ title: '段落互相重叠', body: '请撤销上一步，重新拆分或合并段落。' }),
  'replacement-too-wide': () => ({
    title: '这个表达式不能在一期以上的范围里查找',
    body: '它所找的文字里没有一个必有的字，无从检索。请加上一个字，或者只在本篇或本期里查找。',
  }),
  'pattern-invalid': ({ fact }) => ({
    title: `正则表达式不合规范${because(fact('reason'))}`,
    body: '请改正，或者按普通文字查找。',
  }),
  'pattern-too-slow': ({ fact }) => ({
    title: `这个表达式运算太久，${fact('seconds')} 秒后已停止`,
    body: '重复里套着重复的表达式，例如 (甲+)+，可能永远算不完。请写得简单些再找。',
  }),
  'nothing-to-undo': () => ({ title: '没有可撤销的改动', body: '' }),
  'built-upon': ({ fact }) => ({
    title: '这一步之后，同一处又有改动',
    body: `${fact('actor')} 于 ${dayOf(fact('at'))} 又改动过。请先取消那一步，再取消这一步。`,
  }),
  'nothing-to-redo': () => ({ title: '没有可重做的改动', body: '' }),
  'export-format-unknown': ({ fact }) => ({
    title: `不支持“${fact('format')}”格式`,
    body: `请使用：${fact('known')}。`,
  }),
  'recipe-not-found': ({ fact }) => ({
    title: `工作区里没有“${fact('name')}”这个配方`,
    body: fact('known') === '' ? '可在窗口的“导出数据集”里存一个。' : `现有：${fact('known')}。`,
  }),
  'citation-not-readable': ({ file, fact }) => ({
    title: `${file} 里读不出数据集的著录（${fact('reason')}）`,
    body: '应为一个 JSON 对象，可有 title、description、creators、publisher、licence、rights、keywords、identifier、contact、baseIri；见 README。',
  }),
  'no-stand-off': ({ file, fact }) => ({
    title: `${file} 不是刊误导出的不含原文的数据集${atChineseLine(fact('line'))}`,
    body: '请给出以 -stand-off.jsonl 结尾的文件。',
  }),
  'export-not-writable': ({ file, fact }) => ({
    title: `无法写出到：${file}${because(fact('reason'))}`,
    body: '请检查权限和磁盘空间，或选择另一个文件夹。',
  }),
  'dataset-not-comparable': ({ file, fact }) => ({
    title: `${file} 不是这一版刊误导出的 JSON Lines 数据集${atChineseLine(fact('line'))}`,
    body: '请用 --format jsonl 重新导出，再比较以 -articles.jsonl 结尾的文件。',
  }),
  'pdf-needs-electron': () => ({
    title: '这里没有可用来打印的 Electron',
    body: '请在窗口里导出，或去掉 --pdf，用浏览器打印 HTML。npm run kanwu 会自己找到 Electron。',
  }),
  'not-printed': ({ fact }) => ({
    title: `无法打印${because(fact('reason'))}`,
    body: '没有留下任何文件。请在窗口里导出，或去掉 --pdf，用浏览器打印 HTML。',
  }),
  'version-gone': () => ({
    title: '这个版本已没有名称',
    body: '有人移除了它，或撤销了命名。请另选一个版本。',
  }),
  'version-not-found': ({ fact }) => ({
    title: `没有叫“${fact('name')}”的版本`,
    body: '有哪些版本，见 kanwu versions W.kanwu。',
  }),
  'learning-unreadable': ({ file }) => ({
    title: `${file} 里没有刊误学到的内容`,
    body: '请选择在“学习”里导出的文件。',
  }),
  'learning-other-model': ({ file }) => ({
    title: `${file} 里的内容是另一个版本的刊误学到的`,
    body: '请用本版本的刊误重新导出。',
  }),
  'tag-set-unreadable': ({ file, fact }) => ({
    title: `${file} 不是类型表，或已损坏${fact('at') === '' ? '' : `（${fact('at')} 处不对）`}`,
    body: '请选择在“实体类型”里导出的文件；什么都没有导入。',
  }),
  'vocabulary-unreadable': ({ file, fact }) => ({
    title: `无法读取词表：${file}${atChineseLine(fact('line'))}${because(fact('reason'))}`,
    body: '请使用带表头的 CSV，或 SKOS（Turtle、N-Triples、RDF/XML）文件。',
  }),
  'vocabulary-columns-missing': ({ file, fact }) => ({
    title: `词表缺少“代码”或“名称”一栏：${file}（现有：${fact('found')}）`,
    body: '第一行请写栏名：代码、名称（或中文名称、英文名称）、上位类；英文为 code、label、broader。',
  }),
  'vocabulary-line-invalid': ({ file, fact }) => ({
    title: `词表第 ${fact('line')} 行有误：${file}（${vocabularyProblems[fact('problem')]?.(fact('value')) ?? fact('problem')}）`,
    body: '请改正后重新导入；什么都没有导入。',
  }),
  'vocabulary-empty': ({ file }) => ({ title: `词表里没有分类：${file}`, body: '请检查是否选错了文件。' }),
  'vocabulary-scheme-taken': ({ file, fact }) => ({
    title: `刊误自带的词表已用了“${fact('scheme')}”这个名字：${file}`,
    body: '词表以文件名为简称，请给文件换个名字再导入。',
  }),
  'authority-columns-missing': ({ file, fact }) => ({
    title: `名单缺少“名称”一栏：${file}（现有：${fact('found')}）`,
    body: '第一行请写栏名：名称（或姓名），以及编号、别名、类型、起、止、地点、职务、备注等有的栏目。',
  }),
  'authority-empty': ({ file }) => ({ title: `名单里没有记录：${file}`, body: '请检查是否选错了文件。' }),
  'authority-list-not-found': ({ fact }) => ({
    title: `没有唯一名为“${fact('name')}”的名单`,
    body: `现有：${fact('known') || '无'}。同名的有几份时，请写 kanwu authorities list 所列散列值的开头。`,
  }),
  'authority-list-there': ({ file }) => ({
    title: `这份名单已经载入：${file}`,
    body: '要重新载入，请先移除。',
  }),
  'authority-database-unlike': ({ file }) => ({
    title: `${file} 是数据库，但不是 CBDB`,
    body: '数据库只读取中国历代人物传记资料库（CBDB）的 SQLite 文件：其中有 BIOG_MAIN 表及 c_personid、c_name_chn 栏。其他名单请存为 CSV 再载入。',
  }),
  'authority-database-unreadable': ({ file, fact }) => ({
    title: `数据库 ${file} 无法读取${because(fact('reason'))}`,
    body: '可能正被别的程序打开，或已损坏：请先在那里关闭，或重新取得文件，再载入。',
  }),
  'port-taken': ({ fact }) => ({
    title: `无法使用端口 ${fact('port')}${because(fact('reason'))}`,
    body: '可能被别的程序占用，或不允许使用；请换一个 1024 至 65535 之间的端口。',
  }),
  'service-not-here': ({ fact }) => ({
    title: `“${fact('address')}”不是本机服务的地址`,
    body: '刊误只向本机程序查询。地址以 http://127.0.0.1: 或 http://localhost: 加端口开头。',
  }),
  'service-silent': ({ fact }) => ({
    title: `${fact('address')} 没有回应${because(fact('reason'))}`,
    body: '请确认服务已启动，端口无误。',
  }),
  'service-unlike': ({ fact }) => ({
    title: `${fact('address')} 的回应不符合 Reconciliation API${because(fact('reason'))}`,
    body: '请检查地址：许多服务在端口之后还有路径，如 /reconcile。',
  }),
  'preferences-not-writable': ({ fact }) => ({
    title: `设置不能保存${because(fact('reason'))}`,
    body: `请检查 ${fact('path')} 及其所在文件夹的权限，以及磁盘空间。工作区里的更改照常保存；这里的设置和打开过哪些工作区，关闭刊误后就不再记得。`,
  }),
  'preferences-unreadable': ({ fact }) => ({
    title: '设置文件无法读取，现已改用默认设置',
    body: `请重新设定语言、外观、署名和备份文件夹。工作区不受影响，可用“打开工作区…”打开。原来的文件保留为 ${fact('aside')}。`,
  }),
  'actor-name-refused': ({ fact }) => ({
    title: `不能用“${fact('name')}”作署名`,
    body: '请用平常写法的姓名（80 个字以内）。',
  }),
  'request-invalid': () => ({ title: '请求无效', body: report }),
  'request-denied': () => ({ title: '不允许这项操作', body: '' }),
  cancelled: () => ({ title: '已取消', body: '未完成的部分没有保留。' }),
  usage: ({ fact }) => ({
    title: usageProblems[fact('problem')]?.(fact('name')) ?? '命令行用法有误',
    body: '用法见 kanwu --help。',
  }),
  internal: ({ fact }) => ({
    title: `刊误内部出错${because(fact('reason'))}`,
    body: '之前保存的内容仍在工作区里；请报告这个问题。',
  }),
};

/** “gb18030 或 big5”；名称以空格分隔。 */
function listed(names: string): string {
  return names.split(' ').filter(Boolean).join(' 或 ');
}

function sameAs(file: string, importedAs: string): string {
  return importedAs === '' || file.endsWith(importedAs) ? '' : `（名为 ${importedAs}）`;
}

function kindOf(kind: string): string {
  if (kind === '' || kind === 'unknown') return '二进制文件';
  return kind === 'sqlite' ? ' SQLite 数据库' : ` ${kind.toUpperCase()} 文件`;
}
