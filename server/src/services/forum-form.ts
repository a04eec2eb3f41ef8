import type { Core } from '@strapi/strapi';

import type { FormAnswer, ForumAnswer } from '../../../contracts/forum';
import { refusal } from '../errors';
import { say, sayDate } from '../messages/say';
import { issueFormToken } from '../submission/form-token';
import { getService } from './get-service';
import type { OpenForum } from './reading';

/** What a site needs to show a forum and the form under it. */
const forumFormService = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = {
    /** The forum: effective policy with the origin of each field, real figures. */
    describe(open: OpenForum, locale: string): ForumAnswer {
      const { state } = open;
      return {
        data: { ...state.summary, inheritedFrom: state.inheritedFrom },
        meta: {
          closesAt: state.closesAt,
          closedReason: state.closedReason,
          closedMessage: state.isOpen ? null : service.closedMessage(open, locale),
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

    /**
     * The form's rules, texts and a token to send it with.
     *
     * @throws 403 forum.closed
     */
    form(open: OpenForum, now: Date): FormAnswer {
      const { locale } = open.target;
      if (!open.state.isOpen || open.state.policy.visibility === 'hidden') {
        throw refusal('forum.closed', service.closedMessage(open, locale));
      }
      const { form } = getService(strapi, 'settings').all();
      return {
        data: {
          fields: form.fields,
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

export default forumFormService;
