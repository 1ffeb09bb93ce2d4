/** So much of a text's beginning tells what it is. */
const head = 1 << 16;

const document = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const tag =
  /<(?:p|br|div|span|td|tr|table|a|b|strong|em|i|h[1-6]|font|img|ul|ol|li)(?:\s[^<>]*)?\/?>|<\/(?:p|div|span|td|h[1-6]|font)>|&nbsp;/gi;

/** Whether a text is an HTML document, XHTML included. */
export function isHtml(text: string): boolean {
  return document.test(text.slice(0, head));
}

/** Whether a text is written in HTML without being a document: tags in it that mean how it looks. */
export function hasHtmlTags(text: string): boolean {
  const beginning = text.slice(0, head);
  const tags = [...beginning.matchAll(tag)].length;
  return tags >= 2 && tags > beginning.split('\n').length / 50;
}
