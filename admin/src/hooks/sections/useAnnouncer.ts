import { useCallback, useState } from 'react';

/**
 * What is said to those who do not see the tree change. The same words twice are two messages: a space
 * at the end of every other one makes them new.
 */
export const useAnnouncer = () => {
  const [said, setSaid] = useState('');
  const announce = useCallback((words: string) => {
    setSaid((before) => (before === words ? `${words}\u00A0` : words));
  }, []);
  return { said, announce };
};
