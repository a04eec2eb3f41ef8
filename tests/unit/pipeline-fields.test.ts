import { findProblems } from '../../server/src/submission/checks/field-rules';
import { readFields } from '../../server/src/submission/fields';
import { submissionOf } from '../support/submission';

describe('the fields of a submission', () => {
  const codesOf = (fields: Record<string, string>) =>
    findProblems(submissionOf(fields)).map(({ path, code }) => [path.join('.'), code]);

  it.each([
    ['an empty name', { authorName: '  ' }, [['authorName', 'required']]],
    ['an empty body', { body: '\n' }, [['body', 'required']]],
    ['a name that nobody sees', { authorName: '\u200b\u3164' }, [['authorName', 'required']]],
    ['a body that nobody sees', { body: '\u00ad\u2060\n\u2800' }, [['body', 'required']]],
    ['a short body', { body: 'x' }, [['body', 'too-short']]],
    [
      'a long Cyrillic link',
      { linkUrl: `https://a.test/${'я'.repeat(1000)}` },
      [['linkUrl', 'too-long']],
    ],
    ['a long name', { authorName: 'я'.repeat(81) }, [['authorName', 'too-long']]],
    [
      'a name that turns direction',
      { authorName: 'ada\u202Enimda' },
      [['authorName', 'control-characters']],
    ],
    [
      'a name under a tower',
      { authorName: `A${'\u0300'.repeat(40)}` },
      [['authorName', 'control-characters']],
    ],
    ['a NUL', { body: 'a\u0000b' }, [['body', 'control-characters']]],
    ['an e-mail without a host', { authorEmail: 'me@' }, [['authorEmail', 'invalid-email']]],
    ['an e-mail without a dot', { authorEmail: 'me@host' }, [['authorEmail', 'invalid-email']]],
    ['a hostile link', { linkUrl: 'javascript:x' }, [['linkUrl', 'invalid-url']]],
    ['an unknown key', { status: 'published' }, [['status', 'unknown-key']]],
    [
      'two problems',
      { authorName: '', body: '' },
      [
        ['authorName', 'required'],
        ['body', 'required'],
      ],
    ],
  ])('are refused with %s', (_, fields, problems) => {
    expect(codesOf(fields)).toEqual(problems);
  });

  it.each([
    ['80 Cyrillic letters', { authorName: 'я'.repeat(80) }],
    ['80 emoji', { authorName: '😀'.repeat(80) }],
    ['20,000 emoji', { body: '😀'.repeat(20_000) }],
    ['a family', { authorName: '👩‍👩‍👧‍👦 Семья' }],
    ['a name with vowel signs', { authorName: 'שָׁלוֹם नमस्ते' }],
    ['text in both directions', { body: 'سلام \u2067abc\u2069 hello' }],
    ['two letters', { body: 'да' }],
    ['an address of another alphabet', { authorEmail: 'айгуль@почта.рф' }],
    ['an https link', { linkUrl: 'https://a.test/x' }],
    ['an empty link', { linkUrl: '' }],
    ['a link of 1,000 Cyrillic letters', { linkUrl: `https://a.test/${'я'.repeat(985)}` }],
    [
      'the same as browsers copy it',
      { linkUrl: `https://a.test/${encodeURIComponent('я'.repeat(985))}` },
    ],
    ['a title that nobody sees', { title: '\u200b' }],
  ])('are accepted with %s', (_, fields) => {
    expect(codesOf(fields)).toEqual([]);
  });

  it('are kept normalised', () => {
    const input = { authorName: ' A\n B ', body: 'x\r\ny ', authorEmail: '' };
    expect(readFields(input)).toMatchObject({ authorName: 'A B', body: 'x\ny', authorEmail: null });
  });
});
