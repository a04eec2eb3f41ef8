import { errors } from '@strapi/utils';

import { REFUSALS, type FieldProblem, type RefusalCode } from '../../contracts/codes';

interface RefusalDetails {
  errors?: FieldProblem[];
  [key: string]: unknown;
}

/**
 * A refusal for which Strapi has no class of its own (409); answered with its status by the
 * `contract` middleware, and as 400 where a refusal reaches Strapi's own error handler.
 */
export class ConflictError extends errors.ApplicationError<
  'ConflictError',
  string,
  RefusalDetails
> {
  constructor(message: string, details: RefusalDetails) {
    super(message, details);
    this.name = 'ConflictError';
  }
}

/**
 * The error to throw for a refusal: Strapi's class for its status, our code in `details.code`.
 *
 * @param message shown to the person; translated by the caller
 * @param details public: sent as they are
 */
export const refusal = (
  code: RefusalCode,
  message: string,
  details: RefusalDetails = {}
): Error => {
  const said = { ...details, code };
  switch (REFUSALS[code]) {
    case 400:
      return new errors.ValidationError(message, said);
    case 403:
      return new errors.ForbiddenError(message, said);
    case 404:
      return new errors.NotFoundError(message, said);
    case 409:
      return new ConflictError(message, said);
    case 429:
      return new errors.RateLimitError(message, said);
  }
};
