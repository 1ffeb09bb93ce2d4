import { type ComponentProps, type ReactNode, useId } from 'react';
import './controls.css';

interface FieldProps {
  readonly label: string;
  /** Said below the field. */
  readonly hint?: ReactNode;
  /** What is wrong with what stands in the field, said below it. */
  readonly problem?: ReactNode;
  readonly children: (id: string) => ReactNode;
}

type TextProps = Pick<FieldProps, 'label' | 'hint' | 'problem'>;

/** A labelled form field. */
export function Field({ label, hint, problem = null, children }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {problem === null ? null : (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      {hint === undefined ? null : <p className="field-hint">{hint}</p>}
    </div>
  );
}

export function TextField({ label, hint, problem, ...rest }: TextProps & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(id) => <input {...rest} id={id} className={`input ${rest.className ?? ''}`} />}
    </Field>
  );
}

export function TextArea({ label, hint, problem, ...rest }: TextProps & ComponentProps<'textarea'>) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(id) => <textarea {...rest} id={id} className={`input ${rest.className ?? ''}`} />}
    </Field>
  );
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export function SelectField<Value extends string>({
  label,
  value,
  choices,
  onChoose,
  title,
}: {
  readonly label: string;
  readonly title?: string | undefined;
  readonly value: Value;
  readonly choices: readonly Choice<NoInfer<Value>>[];
  onChoose(value: NoInfer<Value>): void;
}) {
  return (
    <Field label={label}>
      {(id) => <Select id={id} title={title} value={value} choices={choices} onChoose={onChoose} />}
    </Field>
  );
}

export function Select<Value extends string>({
  value,
  choices,
  onChoose,
  ...rest
}: {
  readonly value: Value;
  readonly choices: readonly Choice<NoInfer<Value>>[];
  onChoose(value: NoInfer<Value>): void;
} & Omit<ComponentProps<'select'>, 'value' | 'onChange'>) {
  return (
    <select
      {...rest}
      className={`input select ${rest.className ?? ''}`}
      value={value}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.target.value);
        if (chosen !== undefined) onChoose(chosen.value);
      }}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
