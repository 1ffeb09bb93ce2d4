import type { ErrorCode } from '../../model/error.ts';
import type { ErrorWords } from './error-words.ts';

/** What each error says in Chinese: what happened, and what to do. */
export const zhErrors: Record<ErrorCode, ErrorWords> = {
  'file-not-found': ({ file }) => ({ title: `找不到文件：${file}`, body: '它可能被移走或改名了。请重新选择。' }),
  'file-not-permitted': ({ file }) => ({
    title: `没有权限读取：${file}`,
    body: '请检查文件权限，或复制到别处再打开。',
  }),
  'file-is-directory': ({ file }) => ({
    title: `这是文件夹，不是文件：${file}`,
    body: '请打开文件夹，选择其中的文本文件。',
  }),
  'file-empty': ({ file }) => ({ title: `文件是空的：${file}`, body: '请检查是否选错了文件。' }),
  'file-binary': ({ file }) => ({
    title: `这不是文本文件：${file}`,
    body: '刊误读取纯文本（.txt）。请先把它转换成文本。',
  }),
  'file-not-text': ({ file }) => ({
    title: `无法识别文件的编码：${file}`,
    body: '请用文本编辑器另存为 UTF-8 后再打开。',
  }),
  'file-too-large': ({ file }) => ({ title: `文件太大：${file}`, body: '请按期或按版拆成几个文件。' }),
  'file-unreadable': ({ file }) => ({ title: `无法读取：${file}`, body: '磁盘或网络可能有问题，请稍后再试。' }),
  'file-already-imported': ({ file }) => ({ title: `这份文件已在工作区里：${file}`, body: '无需再次导入。' }),
  'workspace-not-found': ({ file }) => ({ title: `找不到工作区：${file}`, body: '它可能被移走或改名了。' }),
  'workspace-not-sqlite': ({ file }) => ({
    title: `这不是刊误工作区：${file}`,
    body: '请选择刊误建立的 .kanwu 文件。',
  }),
  'workspace-foreign': ({ file }) => ({
    title: `这是其他程序的数据库：${file}`,
    body: '请选择刊误建立的 .kanwu 文件。',
  }),
  'workspace-newer': ({ file }) => ({ title: `工作区由更新版本的刊误建立：${file}`, body: '请更新刊误后再打开。' }),
  'workspace-damaged': ({ file }) => ({
    title: `工作区文件已损坏：${file}`,
    body: '请用备份恢复；不要继续在这个文件上工作。',
  }),
  'workspace-locked': ({ file }) => ({
    title: `工作区正被占用：${file}`,
    body: '请关闭正在使用它的另一个窗口或程序。',
  }),
  'workspace-not-writable': ({ file }) => ({
    title: `无法写入工作区：${file}`,
    body: '请检查磁盘空间和权限，或换个位置。',
  }),
  'workspace-not-open': () => ({ title: '没有打开的工作区', body: '请先打开或新建一个工作区。' }),
  'command-unknown': () => ({ title: '这项操作无法执行', body: '请重新启动刊误；如再次出现请报告。' }),
  'command-invalid': () => ({ title: '这项更改不合规范，没有保存', body: '请检查填写的内容。' }),
  'record-not-found': () => ({ title: '要更改的内容已不存在', body: '显示的内容已刷新，请再试一次。' }),
  'record-exists': () => ({ title: '同样的内容已经存在', body: '' }),
  'range-outside-source': () => ({ title: '所选范围超出了原文', body: '请重新选择文字。' }),
  'range-empty': () => ({ title: '所选范围是空的', body: '请先选择文字。' }),
  'correction-overlaps': () => ({ title: '与另一处已接受的更正重叠', body: '请先修改或拒绝那一处更正。' }),
  'blocks-overlap': () => ({ title: '段落互相重叠', body: '请撤销上一步，重新拆分或合并段落。' }),
  'nothing-to-undo': () => ({ title: '没有可撤销的改动', body: '' }),
  'nothing-to-redo': () => ({ title: '没有可重做的改动', body: '' }),
  'export-format-unknown': () => ({ title: '不支持这种导出格式', body: '请选择另一种格式。' }),
  'export-not-writable': ({ file }) => ({ title: `无法写入文件夹：${file}`, body: '请选择另一个文件夹。' }),
  'request-invalid': () => ({ title: '请求无效', body: '请重新启动刊误；如再次出现请报告。' }),
  'request-denied': () => ({ title: '不允许这项操作', body: '' }),
  cancelled: () => ({ title: '已取消', body: '' }),
  usage: () => ({ title: '用法有误', body: '' }),
  internal: ({ message }) => ({ title: '刊误内部出错', body: message === '' ? '你的更改仍保存在工作区里。' : message }),
};
