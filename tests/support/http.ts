/** An answer as a client sees it: the body parsed where it is JSON. */
export interface Answer {
  status: number;
  headers: Headers;
  // Tests look into answers of every shape; what they expect of them is what is being tested.
  body: Json;
}

export type Json = {
  data: never;
  meta: never;
  error: { status: number; name: string; message: string; details: ErrorDetails };
} & Record<string, never>;

interface ErrorDetails {
  code: string;
  errors: { path: (string | number)[]; code: string; message: string }[];
}

export interface Client {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a body as it is, for what is no JSON. */
  raw(
    method: string,
    path: string,
    body: string | undefined,
    headers?: Record<string, string>
  ): Promise<Answer>;
}

/** A client over real HTTP; `token` is sent as Bearer. */
export const createClient = (url: string, token?: string): Client => {
  const send = async (
    method: string,
    path: string,
    body: string | undefined,
    headers: Record<string, string> = {}
  ): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, {
      method,
      ...(body === undefined ? {} : { body }),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(text) : { text }) as Json,
    };
  };
  const json = (body: unknown) => JSON.stringify(body ?? {});
  return {
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) => send('POST', path, json(body), headers),
    put: (path, body, headers) => send('PUT', path, json(body), headers),
    delete: (path, headers) => send('DELETE', path, undefined, headers),
    raw: (method, path, body, headers) => send(method, path, body, headers),
  };
};
