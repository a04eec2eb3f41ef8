/**
 * Within Jest's sandbox, for it mocks what Strapi loads.
 *
 * @jest-environment node
 */
import { getService } from '../../server/src/services/get-service';
import { useWorld } from '../support/use-world';

// The door that the plugin shuts when it is registered.
jest.mock('../../server/src/graphql/shadow-crud', () => ({ disableShadowCrud: () => undefined }));

const app = useWorld();

it('the leak check finds our types in the automatic GraphQL', async () => {
  const { leaks } = await getService(app.strapi, 'leak-check').run({ only: ['/graphql'] });
  const told = (kind: string) => leaks.filter((leak) => leak.kind === kind);
  expect(told('mutation').length).toBeGreaterThan(0);
  // What is published and not due; drafts are shown to whoever asks for them.
  expect(told('word').flatMap(({ what }) => what)).toEqual(
    expect.arrayContaining(['an article of the future', 'a draft article'])
  );
}, 120_000);
