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
  /** Whether the page's script counts its characters as they are typed. */
  isCounted?: boolean;
}

/**
 * One field with its label, hint and problem. No `maxlength`: browsers count UTF-16 units where the
 * server counts characters, and would cut a text of emoji at half of what is allowed. What is too
 * long comes back whole, with its figures.
 */
export function Field(props: FieldProps) {
  const { t, name, value, rule, type, autocomplete, hint, isCounted = false } = props;
  const id = fieldId(name);
  const mine = props.problems.filter(({ field }) => field === name);
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
      {isCounted && rule.maxLength > 0 && <Counter t={t} id={id} max={rule.maxLength} />}
    </div>
  );
}

/** Filled in by the page's script: the figure for the eye at once, for the ear when typing pauses. */
function Counter({ t, id, max }: { t: Messages; id: string; max: number }) {
  return (
    <>
      <p
        class="count"
        aria-hidden="true"
        data-count-of={id}
        data-max={max}
        data-text={t.count}
        data-text-over={t.countOver}
      ></p>
      <p class="off-screen" aria-live="polite" data-count-said={id}></p>
    </>
  );
}

export const fieldId = (name: string): string => `field-${name}`;
