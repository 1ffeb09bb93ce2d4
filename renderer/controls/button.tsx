import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import './controls.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  readonly icon?: LucideIcon;
  /** `primary` for the one thing a form is for, `quiet` for what stands among text. */
  readonly tone?: 'plain' | 'primary' | 'quiet' | 'accept' | 'reject';
  readonly submit?: boolean;
}

export function Button({ icon: Icon, tone = 'plain', submit = false, className, children, ...rest }: ButtonProps) {
  return (
    <button {...rest} type={submit ? 'submit' : 'button'} className={`button button-${tone} ${className ?? ''}`}>
      {Icon === undefined ? null : <Icon size={15} strokeWidth={1.75} aria-hidden />}
      {children === undefined ? null : <span className="button-label">{children}</span>}
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'icon' | 'children' | 'title'> {
  readonly icon: LucideIcon;
  /** What it does; shown as a tooltip, with its key. */
  readonly label: string;
  readonly shortcut?: string | undefined;
  /** Shown beside the sign where there is room. */
  readonly word?: string;
}

export function IconButton({ label, shortcut, word, tone = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      tone={tone}
      aria-label={label}
      title={shortcut === undefined ? label : `${label} (${shortcut})`}
      className={`icon-button ${rest.className ?? ''}`}
    >
      {word}
    </Button>
  );
}
