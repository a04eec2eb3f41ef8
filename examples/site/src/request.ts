import { ApiError, ApiUnavailable } from './api-error';
import type { ErrorAnswer } from './contract';

export interface RequestOptions {
  strapiUrl: string;
  token: string | undefined;
  timeoutMs: number;
  readerAddress: string | undefined;
}

interface Call {
  query?: Record<string, string | undefined>;
  /** Without one: POST where there is a body, GET where there is none. */
  method?: 'PUT' | 'DELETE';
  /** Sent as JSON. */
  body?: object;
  headers?: Record<string, string>;
}

/** One HTTP request to the plugin's content API; everything but a good answer is thrown. */
export function createRequest({ strapiUrl, token, timeoutMs, readerAddress }: RequestOptions) {
  const ownHeaders = {
    Accept: 'application/json',
    ...(token && { Authorization: `Bearer ${token}` }),
    // Without it, every reader of this site would share our address, and its rate limit.
    ...(readerAddress && { 'X-Reader-Address': readerAddress }),
  };

  return async function request<Answer>(
    path: string,
    { query = {}, method, body, headers }: Call
  ): Promise<Answer> {
    const url = new URL(`${strapiUrl}/api/article-forum${path}`);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, value);
    }

    try {
      const response = await fetch(url, {
        method: method ?? (body ? 'POST' : 'GET'),
        headers: {
          ...ownHeaders,
          ...headers,
          ...(body && { 'Content-Type': 'application/json' }),
        },
        body: body && JSON.stringify(body),
        // A redirect would carry the token to wherever it points.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      const answer: unknown = await response.json();
      if (response.ok) return answer as Answer;
      if (response.status < 500 && isErrorAnswer(answer)) {
        throw refusal(answer, { path, retryAfter: response.headers.get('Retry-After') });
      }
      throw new ApiUnavailable(`Strapi answered ${response.status} to ${path}`);
    } catch (error) {
      if (error instanceof ApiError || error instanceof ApiUnavailable) throw error;
      throw new ApiUnavailable(`No usable answer from ${strapiUrl} to ${path}`, { cause: error });
    }
  };
}

/**
 * A 401 or 403 without one of the plugin's codes comes from Strapi's permissions: the site is set up
 * wrongly, and telling the reader that they are not allowed in would be untrue.
 */
function refusal(
  answer: ErrorAnswer,
  { path, retryAfter }: { path: string; retryAfter: string | null }
): ApiError | ApiUnavailable {
  const error = new ApiError(answer.error, retryAfter);
  const isOurs = error.code !== undefined || (error.status !== 401 && error.status !== 403);
  return isOurs
    ? error
    : new ApiUnavailable(
        `Strapi answered ${error.status} to ${path}: does the public role, or the API token, hold the permission?`
      );
}

function isErrorAnswer(answer: unknown): answer is ErrorAnswer {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'error' in answer &&
    typeof answer.error === 'object' &&
    answer.error !== null
  );
}
