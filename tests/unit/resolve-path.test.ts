import { segmentsOf, walkPath, type Step } from '../../server/src/domain/resolve-path';

const step = (parent: string | null, slug: string, section: string, isFormer = false): Step => ({
  parent,
  slug,
  section,
  isFormer,
});

describe('a path', () => {
  it('leads from the top down', () => {
    expect(walkPath(['a', 'b'], [step(null, 'a', 'A'), step('A', 'b', 'B')])).toBe('B');
  });

  it('leads nowhere when a step is missing', () => {
    expect(walkPath(['a', 'x'], [step(null, 'a', 'A'), step('A', 'b', 'B')])).toBeNull();
  });

  it('leads nowhere when its parts lie elsewhere', () => {
    expect(walkPath(['b', 'a'], [step(null, 'a', 'A'), step('A', 'b', 'B')])).toBeNull();
  });

  it('leads nowhere when it is empty', () => {
    expect(walkPath([], [step(null, 'a', 'A')])).toBeNull();
  });

  it('may take a former step at each level', () => {
    const steps = [step(null, 'old-a', 'A', true), step('A', 'old-b', 'B', true)];
    expect(walkPath(['old-a', 'old-b'], steps)).toBe('B');
  });

  it('prefers what lies there now to what lay there once', () => {
    expect(walkPath(['a'], [step(null, 'a', 'Then', true), step(null, 'a', 'Now')])).toBe('Now');
  });

  it('takes the former step when the current one leads no further', () => {
    const steps = [
      step(null, 'a', 'Now'),
      step(null, 'a', 'Then', true),
      step('Then', 'b', 'Below'),
    ];
    expect(walkPath(['a', 'b'], steps)).toBe('Below');
  });

  it('ends though former steps lead in a circle', () => {
    const steps = [step(null, 'a', 'A'), step('A', 'a', 'B', true), step('B', 'a', 'A', true)];
    expect(walkPath(['a', 'a', 'a'], steps)).toBe('A');
  });
});

describe('the segments of a path', () => {
  it.each([
    ['/a/b', ['a', 'b']],
    ['/a//b/', ['a', 'b']],
    ['/caf%C3%A9', ['café']],
    ['/cafe\u0301', ['café']],
    ['/a%2Fb', ['a/b']],
  ])('of %p are %p', (path, segments) => {
    expect(segmentsOf(path)).toEqual(segments);
  });

  it.each(['/', '//', '/%E0%A4%A', '/%', '/a'.repeat(66)])('of %p are none', (path) => {
    expect(segmentsOf(path)).toBeNull();
  });
});
