import { useCallback, useState } from 'react';

/**
 * Text that outlives its form: kept in this browser tab until it is sent, so that neither a lost session
 * nor a closed dialog loses what was typed.
 */
export const useDraft = (key: string, initial: string) => {
  const place = `article-forum.draft.${key}`;
  const [value, setValue] = useState(() => sessionStorage.getItem(place) ?? initial);
  const change = useCallback(
    (next: string) => {
      setValue(next);
      if (next === initial) sessionStorage.removeItem(place);
      else sessionStorage.setItem(place, next);
    },
    [initial, place]
  );
  const forget = useCallback(() => sessionStorage.removeItem(place), [place]);
  return { value, change, forget };
};
