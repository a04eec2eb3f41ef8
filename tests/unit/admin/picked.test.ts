import { sharedActions, type Picked } from '../../../admin/src/queue/picked';

const picked = (status: Picked['status'], hasEdit = false): Picked => ({
  documentId: `${status}${hasEdit}`,
  revision: 0,
  status,
  hasEdit,
  authorName: '',
});
const all = () => true;

describe('what may be done with several posts', () => {
  it('is what may be done with each', () => {
    expect(sharedActions([picked('pending'), picked('published')], all)).toEqual([
      'reject',
      'spam',
      'remove',
    ]);
  });

  it('includes publishing where the published ones have a newer text', () => {
    expect(sharedActions([picked('pending'), picked('published', true)], all)).toContain('publish');
  });

  it('is only what the moderator may do', () => {
    const isPermitted = (action: string) => action !== 'remove';
    expect(sharedActions([picked('pending')], isPermitted)).not.toContain('remove');
  });

  it('is nothing where nothing is chosen', () => {
    expect(sharedActions([], all)).toEqual([]);
  });
});
