import type { FieldRule, FormField } from '../contract';
import type { FormProblem } from '../form-state';
import type { Messages } from '../messages';

export interface FieldProps {
  t: Messages;
  name: FormField;
  value: string;
  rule: FieldRule;
  problems: FormProblem[];
  type?: 'text' | 'email' | 'url' | 'textarea';
  autocomplete?: string;
  hint?: string;
}

/**
 * One field with its label, hint and problem. No `maxlength`: browsers count UTF-16 units where the
 * server counts characters, and would cut a text of emoji at half of what is allowed. What is too
 * long comes back whole, with its figures.
 */
export function Field({ t, name, value, rule, problems, type, autocomplete, hint }: FieldProps) {
  const id = fieldId(name);
  const mine = problems.filter(({ field }) => field === name);
  const described = [hint && `${id}-hint`, mine.length > 0 && `${id}-problem`].filter(Boolean);
  const attributes = {
    id,
    name,
    required: rule.required,
    autocomplete,
    'aria-invalid': mine.length > 0 ? 'true' : undefined,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
  };

  return (
    <div class={mine.length > 0 ? 'field has-problem' : 'field'}>
      <label for={id}>
        {t.fields[name]}
        {rule.required && <span class="required"> ({t.required})</span>}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {mine.length > 0 && (
        <p class="problem" id={`${id}-problem`}>
          {mine.map(({ message }) => message).join(' ')}
        </p>
      )}
      {type === 'textarea' ? (
        // HTML drops a first line break, so one is given to be dropped.
        <textarea {...attributes} rows={10}>{`\n${value}`}</textarea>
      ) : (
        <input {...attributes} type={type ?? 'text'} value={value} />
      )}
    </div>
  );
}

export const fieldId = (name: FormField): string => `field-${name}`;
