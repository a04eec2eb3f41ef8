import configuration from '../../server/src/config';

const { validator } = configuration;
const validate = (change: object) => () => validator(change);
const form = (change: object) => ({ form: change });

describe('the configuration', () => {
  it('is valid by default', () => {
    expect(validate({})).not.toThrow();
  });

  it.each([
    ['an unknown option', { colour: 'red' }, 'colour'],
    ['a wrong policy', { policy: { posting: 'everyone' } }, 'policy.posting'],
    ['a closing date that is none', { policy: { closeAt: 'tomorrow' } }, 'policy.closeAt'],
    ['a negative age', { policy: { closeAfterDays: -1 } }, 'policy.closeAfterDays'],
    ['a token that never lives', form({ tokenMaxAgeMinutes: 0 }), 'form.tokenMaxAgeMinutes'],
    ['a honeypot that is no name', form({ honeypot: 'a b' }), 'form.honeypot'],
    ['a depth that is no number', { maxDepth: '8' }, 'maxDepth'],
    [
      'a text longer than its column',
      form({ fields: { title: { maxLength: 256 } } }),
      'form.fields.title.maxLength',
    ],
    [
      'limits that exclude each other',
      form({ fields: { body: { minLength: 9, maxLength: 8 } } }),
      'form.fields.body: minLength exceeds maxLength',
    ],
  ])('refuses %s by its name', (_, change, name) => {
    expect(validate(change)).toThrow(name);
  });
});
