import type { Core } from '@strapi/strapi';

import { FORM_FIELDS, type FormAnswer, type ForumAnswer } from '../../../contracts/forum';
import type { Settings } from '../../../contracts/settings';
import { refusal } from '../errors';
import { say, sayDate, sayReason } from '../messages/say';
import { issueFormToken } from '../submission/form-token';
import type { Author } from '../submission/types';
import { getService } from './get-service';
import type { OpenForum } from './reading';

/** What a site needs to show a forum and the form under it. */
const forumFormService = ({ strapi }: { strapi: Core.Strapi }) => {
  const refuseIfShut = (open: OpenForum) => {
    if (open.state.isOpen) return;
    throw refusal('forum.closed', service.closedMessage(open, open.language));
  };

  const service = {
    /** The forum: effective policy with the origin of each field, real figures. */
    describe(open: OpenForum): ForumAnswer {
      const { state, language: locale } = open;
      return {
        data: { ...state.summary, inheritedFrom: state.inheritedFrom },
        meta: {
          closesAt: state.closesAt,
          closedReason: state.closedReason,
          closedMessage: state.isOpen ? null : service.closedMessage(open, locale),
          reportReasons: open.settings.reports.reasons.map((code) => ({
            code,
            label: sayReason(locale, code),
          })),
          maxDepth: open.settings.maxDepth,
        },
      };
    },

    /** Why there is no form, in words. */
    closedMessage({ state }: OpenForum, locale: string): string {
      const { closedReason, closesAt } = state;
      if (closedReason === null || closedReason === 'nobody' || closesAt === null) {
        return say(locale, 'closed.nobody');
      }
      return say(locale, `closed.${closedReason}`, { date: sayDate(locale, closesAt) });
    },

    /** @throws 403 forum.closed, forum.registration-required */
    refuseIfClosed(open: OpenForum, author: Pick<Author, 'userId'>): void {
      refuseIfShut(open);
      if (open.state.policy.posting === 'registered' && author.userId === null) {
        throw refusal('forum.registration-required', say(open.language, 'closed.registered'));
      }
    },

    /**
     * The form's rules, texts and a token to send it with.
     *
     * Where posting is for registered readers, visitors are given the form too: a site may show it and
     * ask them to sign in before they send it.
     *
     * @throws 403 forum.closed
     */
    form(open: OpenForum, now: Date): FormAnswer {
      const { language: locale } = open;
      refuseIfShut(open);
      const { form } = open.settings;
      return {
        data: {
          fields: shownFields(form.fields),
          markup: form.markup,
          notice: say(locale, `notice.${open.state.policy.moderation}`),
          hint: say(locale, 'hint.paragraphs'),
          token: issueFormToken(getService(strapi, 'sealer'), open.target, now),
          honeypot: form.honeypot,
        },
        meta: {
          expiresAt: new Date(now.getTime() + form.tokenMaxAgeMinutes * 60_000).toISOString(),
        },
      };
    },
  };
  return service;
};

/** The fields that the site shows, in the order of the form. */
const shownFields = (fields: Settings['form']['fields']): FormAnswer['data']['fields'] =>
  Object.fromEntries(
    FORM_FIELDS.filter((field) => fields[field].shown).map((field) => {
      const { shown: _shown, ...rule } = fields[field];
      return [field, rule];
    })
  );

export default forumFormService;
