import { useEffect, useRef } from 'react';

import { commandOf, type Command } from '../queue/keys';

/** Runs what the keyboard asks for on the page. */
export const useQueueKeys = (run: (command: Command) => void) => {
  const current = useRef(run);
  current.current = run;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (command === null) return;
      event.preventDefault();
      current.current(command);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
};
