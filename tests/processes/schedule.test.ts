import type { LeaseName } from '../../server/src/services/leases';
import { useServers } from './support/use-servers';

const ROUNDS = 15;

const servers = useServers();

/** The clock strikes for a job at both servers at the same moment; what each of them did. */
const strike = (job: LeaseName): Promise<number[]> => {
  const at = Date.now() + 50;
  return Promise.all(servers.both.map(({ ask }) => ask('strike', job, at)));
};

describe.each<LeaseName>(['self-check', 'sweep-limits'])(
  '%s, by the clock of two servers,',
  (job) => {
    beforeEach(() => servers.both[0].ask('endLease', job));

    it('is done by one of them', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const statements = await strike(job);
        expect(statements.filter((count) => count > 0)).toHaveLength(1);
        await servers.both[0].ask('endLease', job);
      }
    });

    it('is not begun again by a clock that is late', async () => {
      await strike(job);
      expect(await strike(job)).toEqual([0, 0]);
    });
  }
);
