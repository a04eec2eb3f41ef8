type Read<T> = () => Promise<T>;

/**
 * Lets all who ask the same in one turn of the event loop share one answer, which is read after the last of
 * them has asked: nobody is told what was true before. (DataLoader's batching, with keys that are equal.)
 * What is answered is shared, too, so nobody may write into it.
 */
export const makeSharedReads = <T>() => {
  const asked = new Map<string, Promise<T>>();

  return (key: string, read: Read<T>): Promise<T> => {
    const joined = asked.get(key);
    if (joined !== undefined) return joined;
    // Within the promise, so that what `read` throws is a refusal too, and not the end of the process.
    const answer = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      asked.delete(key);
      return read();
    });
    asked.set(key, answer);
    return answer;
  };
};
