import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { FORUM_POST_UID, type ForumPostRow } from '../../../content-types';
import { countCharacters } from '../../../contracts/characters';
import type { FieldProblem } from '../../../contracts/codes';
import type { PostEditAnswer, PostEditBody } from '../../../contracts/desk';
import { EDITABLE_FIELDS } from '../../../contracts/posts';
import type { Settings } from '../../../contracts/settings';
import { transactionally } from '../database/retry';
import { isUnreadable } from '../domain/text';
import { refusal } from '../errors';
import { say } from '../messages/say';
import { findProblems } from '../submission/checks/field-rules';
import { readFields } from '../submission/fields';
import type { Fields } from '../submission/types';
import { getService } from './get-service';
import type { Actor } from './post-changes';

type Edit = PostEditBody['data'];

/**
 * A moderator's edit of somebody's post: other words, the same author and status. What stood there is
 * kept in the history, and comes back when the edit is undone.
 */
const staffEditsService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * @param edit what is to change, with the revision that was seen; what is left out stays
   * @returns the batch, by which the edit can be undone like a decision; null where nothing was to change
   * @throws 404 post.not-found, also where its entry was deleted; 400 post.invalid with what is wrong with
   *   the fields; 409 post.changed when the post is not as it was seen, or its author withdrew it; 409
   *   edit.proposed while a newer text by the author waits: that is to be decided first
   */
  async edit(
    documentId: string,
    { revision, reason, ...edit }: Edit,
    actor: Actor,
    now: Date = new Date()
  ): Promise<PostEditAnswer['data']> {
    const settings = await getService(strapi, 'settings').current();
    const changes = getService(strapi, 'post-changes');
    const find = (): Promise<ForumPostRow | null> =>
      strapi.db.query(FORUM_POST_UID).findOne({ where: { documentId, detached: { $ne: true } } });
    const known = await find();
    if (known === null) throw refusal('post.not-found', say('en', 'refused.post'));

    return transactionally(strapi, async () => {
      const { forums, posts } = await changes.lock([documentId], [known.forum]);
      const [post] = posts;
      const row = await find();
      if (post === undefined || row === null || row.revision !== revision || row.withdrawn) {
        throw refusal('post.changed', say('en', 'refused.post-changed'), {
          status: row?.status ?? null,
          revision: row?.revision ?? null,
          by: (await changes.lastActors([documentId])).get(documentId) ?? null,
        });
      }
      if (row.proposedEdit !== null) {
        throw refusal('edit.proposed', say('en', 'refused.edit-proposed'));
      }
      const before = readFields(textOf(row));
      const fields = readFields({ ...textOf(row), ...given(edit) });
      const isSame = FIELDS.every((field) => fields[field] === before[field]);
      if (isSame) return { documentId, revision, batch: null };
      const problems = problemsOf(fields, settings);
      if (problems.length > 0) {
        throw refusal('post.invalid', say('en', 'refused.invalid'), { errors: problems });
      }
      const { authorName, title, body, linkTitle, linkUrl, html, ...columns } = getService(
        strapi,
        'post-texts'
      ).columnsOf(fields, settings.form.markup, row.userId);
      const batch = randomUUID();
      await changes.readTexts([post]);
      await changes.make(
        forums,
        [
          {
            post,
            to: post.status,
            data: {
              ...{ authorName, title, body, linkTitle, linkUrl, html },
              rendererVersion: columns.rendererVersion,
              textHash: columns.textHash,
              searchText: columns.searchText,
              editedAt: now.toISOString(),
            },
          },
        ],
        { action: 'edit', batch, reason: reason ?? null, undoes: null, actor, now }
      );
      return { documentId, revision: revision + 1, batch };
    });
  },
});

const FIELDS = ['authorName', ...EDITABLE_FIELDS] as const;

const textOf = ({ authorName, authorEmail, title, body, linkTitle, linkUrl }: ForumPostRow) =>
  given({ authorName, authorEmail, title, body, linkTitle, linkUrl });

/** Null is "nothing written", as an empty field of a form is. */
const given = (fields: Partial<Record<keyof Fields, string | null | undefined>>) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value ?? '']]
    )
  );

const problemsOf = (fields: Fields, settings: Settings): FieldProblem[] => {
  const { authorName } = fields;
  const { maxLength } = settings.form.fields.authorName;
  const problem = (code: FieldProblem['code'], values: Record<string, number> = {}) => ({
    path: ['authorName'],
    code,
    message: say('en', `field.${code}`, values),
  });
  const length = countCharacters(authorName);
  return [
    ...(authorName === '' ? [problem('required')] : []),
    ...(isUnreadable('authorName', authorName) ? [problem('control-characters')] : []),
    ...(length > maxLength ? [problem('too-long', { max: maxLength, length })] : []),
    ...findProblems({ kind: 'edit', input: {}, fields, settings, locale: 'en' }),
  ];
};

export default staffEditsService;
