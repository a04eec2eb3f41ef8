import { FIELD_PROBLEMS, REFUSALS, type RefusalCode } from '../../contracts/codes';
import { en, type MessageKey } from '../../server/src/messages/en';
import { fr } from '../../server/src/messages/fr';
import { serverSources } from '../support/server-sources';

type RefusalMessage = Extract<MessageKey, `refused.${string}` | `closed.${string}`>;

/**
 * What a reader of the site is told with each refusal. Empty: met by developers, editors and moderators
 * alone, who are answered in English.
 */
const SAID: Readonly<Record<RefusalCode, readonly RefusalMessage[]>> = {
  'request.invalid': ['refused.request'],
  'cursor.invalid': ['refused.cursor'],
  'post.invalid': ['refused.invalid'],
  'parent.invalid': ['refused.parent', 'refused.depth'],
  'rule.invalid': [],
  'section.not-found': [],
  'section.cycle': [],
  'section.not-empty': [],
  'section.too-deep': [],
  'forum.closed': ['closed.nobody', 'closed.date', 'closed.age'],
  'forum.registration-required': ['closed.registered'],
  'form.token-invalid': ['refused.token-invalid'],
  'form.token-expired': ['refused.token-expired'],
  'post.not-yours': ['refused.not-yours'],
  'edit.closed': ['refused.edit-closed'],
  'drafts.forbidden': ['refused.drafts'],
  'settings.locked': [],
  'decision.forbidden': [],
  'section.forbidden': [],
  'target.not-found': ['refused.target', 'refused.entry', 'refused.section'],
  'post.not-found': ['refused.post'],
  'path.not-found': ['refused.path'],
  'batch.not-found': [],
  'rule.not-found': [],
  'section.gone': [],
  'post.duplicate': ['refused.duplicate'],
  'post.changed': ['refused.post-changed'],
  'edit.proposed': ['refused.edit-proposed'],
  'rule.duplicate': [],
  'settings.changed': [],
  'section.changed': [],
  'rate.limited': ['refused.rate', 'refused.rate-minutes'],
};

/** The server without its tables of messages and without comments: what they name is thrown by nobody. */
const sources = [...serverSources()]
  .filter(([file]) => !/^messages\/(en|fr)\.ts$/.test(file))
  .map(([file, text]) => [file, withoutComments(text)] as const);

const filesWith = (pattern: RegExp): string[] =>
  sources.filter(([, text]) => pattern.test(text)).map(([file]) => file);

const messages = Object.values(SAID).flat();

describe('a refusal', () => {
  it.each(Object.keys(REFUSALS))('%s is thrown somewhere', (refusal) => {
    // By name, or as the reason of a check that refuses.
    expect(filesWith(new RegExp(`(refusal\\(|reason:)\\s*'${refusal}'`))).not.toEqual([]);
  });

  it('has a message of its own, and every message a refusal', () => {
    const known = Object.keys(en).filter((key) => /^(refused|closed)\./.test(key));
    expect([...messages].sort()).toEqual(known.sort());
  });

  it.each(messages.filter((key) => key.startsWith('refused.')))('%s is said somewhere', (key) => {
    expect(filesWith(new RegExp(`'${key}'`))).not.toEqual([]);
  });

  it.each(messages)('%s is said in French, too', (key) => {
    expect(fr[key]).not.toBe(en[key]);
  });
});

describe('a problem of a field', () => {
  it.each(FIELD_PROBLEMS)('%s is found somewhere', (problem) => {
    expect(filesWith(new RegExp(`'${problem}'`))).not.toEqual([]);
  });

  it.each(FIELD_PROBLEMS)('%s is said in English and in French', (problem) => {
    const [english, french] = [en[`field.${problem}`], fr[`field.${problem}`]];
    expect([english, french]).toEqual([expect.any(String), expect.any(String)]);
    expect(french).not.toBe(english);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
