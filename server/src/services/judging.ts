import type { Core } from '@strapi/strapi';

import type { SubmissionInput } from '../../../contracts/posts';
import { refusal } from '../errors';
import { readFields } from '../submission/fields';
import { readFormToken } from '../submission/form-token';
import { runPipeline, type PipelineResult } from '../submission/pipeline';
import type { Author, Submission } from '../submission/types';
import { getService } from './get-service';
import type { OpenForum } from './reading';

/** Puts a reader's text before the checks. */
const judgingService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** All that a check may look at. */
  async read(
    kind: Submission['kind'],
    open: OpenForum,
    input: SubmissionInput,
    author: Author,
    now: Date
  ): Promise<Submission> {
    return {
      kind,
      key: open.target,
      input,
      fields: readFields(input),
      token: readFormToken(getService(strapi, 'sealer'), input.token),
      author,
      networkKey: getService(strapi, 'network-hashes').ofWeek(author.address, now),
      policy: open.state.policy,
      settings: open.settings,
      knowledge: getService(strapi, 'knowledge'),
      lists: await getService(strapi, 'rule-lists').at(now),
      locale: open.language,
      now,
    };
  },

  /** @throws what a check refuses: 403 form.token-*, 400 post.invalid, 429 rate.limited */
  async judge(submission: Submission): Promise<PipelineResult> {
    const result = await runPipeline(
      submission,
      getService(strapi, 'checks').all(),
      (check, error) => {
        strapi.log.error(`article-forum: the check "${check}" failed: ${String(error)}`);
      }
    );
    if (result.refusal === null) return result;
    const { reason, message, errors, retryAfterSeconds } = result.refusal;
    throw refusal(reason, message, {
      ...(errors === undefined ? {} : { errors }),
      ...(retryAfterSeconds === undefined ? {} : { retryAfter: retryAfterSeconds }),
    });
  },

  /** Whether a text may appear at once: nothing held it, and the policy or the author's record lets it. */
  mayAppear: ({ outcome, isTrusted }: PipelineResult, open: OpenForum): boolean =>
    outcome === 'pass' && (open.state.policy.moderation === 'after' || isTrusted),
});

export default judgingService;
