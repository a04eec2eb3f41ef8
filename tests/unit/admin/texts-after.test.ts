import { changesIn, renamingsIn } from '../../../admin/src/queue/texts-after';
import type { ModerationEvent } from '../../../contracts/moderation';

const event = (
  before: { authorName?: string; title?: string; body: string } | null
): ModerationEvent => ({
  action: 'edit',
  from: 'pending',
  to: 'pending',
  by: null,
  actor: 'admin',
  reason: null,
  at: '2026-11-23T00:00:00.000Z',
  batch: 'b',
  revision: 1,
  before: before === null ? null : { authorName: null, title: null, link: null, ...before },
});
const today = { title: null, body: 'three' };

describe('what the events of a history did to the text', () => {
  it('is the difference to what the next one replaced, and of the last one to the text of today', () => {
    const history = [event(null), event({ body: 'one' }), event(null), event({ body: 'two' })];
    expect(changesIn(history, today)).toEqual([
      null,
      { before: 'one', after: 'two' },
      null,
      { before: 'two', after: 'three' },
    ]);
  });

  it('is nothing where the same words stayed', () => {
    expect(changesIn([event({ body: 'three' })], today)).toEqual([null]);
  });

  it('is in the title as well', () => {
    expect(changesIn([event({ title: 'A title', body: 'three' })], today)).toEqual([
      { before: 'A title\n\nthree', after: 'three' },
    ]);
  });
});

describe('what the events of a history did to the name above the text', () => {
  const named = (authorName: string) => event({ authorName, body: 'three' });
  it('is the name that it kept, and the one that came after', () => {
    const history = [named('Aigul'), event(null), named('A.'), event({ body: 'two' })];
    expect(renamingsIn(history, { authorName: 'Aida' })).toEqual([
      { before: 'Aigul', after: 'A.' },
      null,
      { before: 'A.', after: 'Aida' },
      null,
    ]);
  });

  it('is nothing where the same name stayed, or none was kept', () => {
    const history = [named('Aigul'), event({ body: 'two' })];
    expect(renamingsIn(history, { authorName: 'Aigul' })).toEqual([null, null]);
  });
});
