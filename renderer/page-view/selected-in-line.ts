/** What is selected of the text of lines; rows by their numbers, offsets in UTF-16 units of the text of the row. */
export interface SelectedInLine {
  readonly anchorRow: number;
  readonly focusRow: number;
  /** Of a selection within one row. */
  readonly from: number;
  readonly to: number;
}

/** Null where nothing is selected, or something else. */
export function selectedInLine(selection: Selection | null): SelectedInLine | null {
  if (selection === null || selection.isCollapsed) return null;
  const [anchorRow, focusRow] = [rowOf(selection.anchorNode), rowOf(selection.focusNode)];
  if (anchorRow === null || focusRow === null) return null;
  const [from, to] = [selection.anchorOffset, selection.focusOffset].sort((a, b) => a - b);
  const isText = selection.anchorNode === selection.focusNode && selection.anchorNode?.nodeType === Node.TEXT_NODE;
  if (anchorRow === focusRow && !isText) return null;
  return { anchorRow, focusRow, from: from ?? 0, to: to ?? 0 };
}

function rowOf(node: Node | null): number | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const row = element?.closest<HTMLElement>('[data-line]')?.dataset.line;
  return row === undefined ? null : Number(row);
}
