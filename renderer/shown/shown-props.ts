import { visibleInLine } from '../../model/visible-name.ts';

/** What of an element is text that a person reads or is told, beside its children. */
const told = [
  'title',
  'label',
  'alt',
  'placeholder',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
] as const;

/**
 * The properties of an element with all text in them as it may stand in the window, so that nothing of the archive can turn around what
 * stands beside it, or hide there. What is not text is let be, and so is a field's value, which is typed as it is.
 */
export function shownProps(type: unknown, props: object): object {
  const hasOwnDirection = type === 'bdi' || 'dir' in props;
  const shown: Record<string, unknown> = {};
  if ('children' in props) {
    const children = shownChildren(props.children, hasOwnDirection);
    if (children !== props.children) shown.children = children;
  }
  for (const name of told) {
    if (!(name in props)) continue;
    const value: unknown = Reflect.get(props, name);
    if (typeof value !== 'string') continue;
    const now = visibleInLine(value);
    if (now !== value) shown[name] = now;
  }
  for (const _ in shown) return { ...props, ...shown };
  return props;
}

function shownChildren(children: unknown, hasOwnDirection: boolean): unknown {
  if (typeof children === 'string') return visibleInLine(children, hasOwnDirection);
  if (!Array.isArray(children)) return children;
  let shown: unknown[] | null = null;
  for (const [at, child] of children.entries()) {
    const now = shownChildren(child, hasOwnDirection);
    if (now === child) continue;
    shown ??= [...children];
    shown[at] = now;
  }
  return shown ?? children;
}
