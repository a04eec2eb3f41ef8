import { createIntl } from 'react-intl';

/** The names of the values that a message asks for, whatever their number is, in the order of the alphabet. */
export const parametersIn = (message: string, locale: string): string[] => {
  const asked = new Set<string>();
  for (const number of [0, 1, 2, 7]) {
    let missing: string | undefined;
    const values: Record<string, number> = {};
    do {
      missing = undefined;
      const onError = (error: Error) => {
        missing = /variable "(\w+)" was not provided/.exec(error.message)?.[1];
        if (missing === undefined) throw error;
      };
      const intl = createIntl({ locale, messages: { message }, onError });
      intl.formatMessage({ id: 'message' }, values);
      if (missing !== undefined) {
        asked.add(missing);
        values[missing] = number;
      }
    } while (missing !== undefined);
  }
  return [...asked].sort();
};
