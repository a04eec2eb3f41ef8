import autocannon, { type Request } from 'autocannon';

/** Something that is asked as often as it goes, or a number of requests as fast as they go. */
export interface Contender {
  name: string;
  url: string;
  headers?: Record<string, string>;
  /** Status of each answer; another one ends the benchmark. */
  status: number;
  /** Requests that cannot be sent twice, made anew for each round. */
  prepare?: () => Promise<Request[]>;
}

export interface Rounds {
  rounds: number;
  seconds: number;
}

/** As many readers at once as keep one core busy. */
const CONNECTIONS = 8;
const WARM_UP_SECONDS = 1;

/** @returns answers a second */
export const fire = async (contender: Contender, seconds: number): Promise<number> => {
  const { url, headers = {}, prepare } = contender;
  const requests = await prepare?.();
  let next = 0;
  const { result, took } = await shoot({
    url,
    headers,
    connections: CONNECTIONS,
    ...(requests === undefined
      ? { duration: seconds }
      : {
          amount: requests.length,
          requests: [{ setupRequest: (request) => ({ ...request, ...requests[next++] }) }],
        }),
  });
  const wrong = Object.entries(result.statusCodeStats ?? {}).filter(
    ([status]) => Number(status) !== contender.status
  );
  if (wrong.length > 0 || result.errors > 0) {
    throw new Error(
      `${contender.name} (${url}) answered ${JSON.stringify(wrong)}, errors: ${result.errors}`
    );
  }
  return (result['2xx'] + result['3xx']) / took;
};

/** autocannon sees that all is sent once a second: its own duration of a number of requests is rounded up. */
const shoot = (options: autocannon.Options) =>
  new Promise<{ result: autocannon.Result; took: number }>((resolve, reject) => {
    const from = performance.now();
    let last = from;
    const run = autocannon(options, (error: Error | null, result) => {
      if (error) reject(error);
      else resolve({ result, took: (last - from) / 1000 });
    });
    run.on('response', () => {
      last = performance.now();
    });
  });

/**
 * Requests a second of each contender, in interleaved rounds: what disturbs one disturbs all of them.
 * Every second round goes backwards, so that none always follows the same one.
 */
export const throughput = async (
  contenders: readonly Contender[],
  { rounds, seconds }: Rounds
): Promise<number[][]> => {
  for (const contender of contenders) {
    if (contender.prepare === undefined) await fire(contender, WARM_UP_SECONDS);
  }
  const values = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    const order = contenders.map((_, index) => index);
    if (round % 2 === 1) order.reverse();
    for (const index of order) {
      const contender = contenders[index];
      if (contender !== undefined) values[index]?.push(await fire(contender, seconds));
    }
  }
  return values;
};

/** Milliseconds that an act takes, after it was done once to warm up. */
export const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await act();
  return performance.now() - from;
};
