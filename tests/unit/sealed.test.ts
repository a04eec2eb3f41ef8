import fc from 'fast-check';

import { createSealer } from '../../server/src/domain/sealed';

const sealer = createSealer(['key-one']);

describe('a sealed text', () => {
  it('opens to what was sealed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (payload) => {
        const again: unknown = JSON.parse(JSON.stringify(payload));
        expect(sealer.open('cursor', sealer.seal('cursor', payload))).toEqual(again);
      })
    );
  });

  it('is safe in a URL', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (payload) => {
        const sealed = sealer.seal('cursor', payload);
        expect(encodeURIComponent(sealed)).toBe(sealed);
      })
    );
  });

  it('is worthless for another purpose', () => {
    expect(sealer.open('edit-token', sealer.seal('form-token', { a: 1 }))).toBeNull();
  });

  it('is worthless to another key', () => {
    expect(createSealer(['key-two']).open('cursor', sealer.seal('cursor', [1]))).toBeNull();
  });

  it('opens after the keys were rotated', () => {
    const rotated = createSealer(['key-two', 'key-one']);
    expect(rotated.open('cursor', sealer.seal('cursor', [1]))).toEqual([1]);
  });

  it('is signed with the newest key', () => {
    const rotated = createSealer(['key-two', 'key-one']);
    expect(sealer.open('cursor', rotated.seal('cursor', [1]))).toBeNull();
  });

  it('does not open when any of its characters is changed', () => {
    const sealed = sealer.seal('form-token', { nonce: 'abc', issuedAt: 123 });
    fc.assert(
      fc.property(
        fc.nat({ max: sealed.length - 1 }),
        fc.constantFrom(...'ABCabc019-_.'),
        (at, character) => {
          fc.pre(sealed[at] !== character);
          const tampered = sealed.slice(0, at) + character + sealed.slice(at + 1);
          expect(sealer.open('form-token', tampered)).toBeNull();
        }
      ),
      { numRuns: 500 }
    );
  });

  it('does not open when it is no sealed text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(sealer.open('cursor', text)).toBeNull();
      })
    );
  });

  it.each(['', '.', 'a', 'a.', '.a', 'a.b.c', 'bnVsbA.AAAA'])('does not open from %p', (text) => {
    expect(sealer.open('cursor', text)).toBeNull();
  });

  it('needs a key', () => {
    expect(() => createSealer([]).seal('cursor', 1)).toThrow('server.app.keys');
  });
});

describe('a fingerprint', () => {
  it('is the same for the same value', () => {
    expect(sealer.fingerprint('network', '::1')).toBe(sealer.fingerprint('network', '::1'));
  });

  it('does not tell what another purpose fingerprints', () => {
    expect(sealer.fingerprint('network', '::1')).not.toBe(sealer.fingerprint('other', '::1'));
  });

  it('does not hold the value', () => {
    expect(sealer.fingerprint('network', '192.0.2.1')).toMatch(/^[0-9a-f]{64}$/);
  });
});
