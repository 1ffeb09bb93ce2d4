/**
 * A label of another tool in the form by which labels are the same: type names of UIMA stand in packages, those of corpora bear a prefix
 * (`de.tool.NamedEntity`, `ner/PER`), and nobody means something else by `Per`.
 */
export function labelForm(label: string): string {
  return shortLabel(label).toLowerCase();
}

/** A label without what it stands in. */
export function shortLabel(label: string): string {
  return (label.split(/[./#]/).at(-1) ?? label).trim();
}
