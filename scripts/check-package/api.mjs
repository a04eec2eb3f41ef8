import { Failure } from '../demo/output.mjs';

const ARTICLES = '/api/article-forum/articles';

/** @returns the first admin of the app, with a token to call the admin's API */
export async function registerAdmin(url) {
  const person = {
    email: 'first@example.com',
    password: 'Package-check-1',
    firstname: 'First',
    lastname: 'Admin',
  };
  const { data } = await call(`${url}/admin/register-admin`, { status: 201, body: person });
  return { ...person, token: data.token };
}

/** Closed until the public role is given the permission, as an editor gives it in the admin. */
export async function askApi(url, { token }) {
  await call(`${url}${ARTICLES}`, { status: 403 });
  await grantPublic(url, token, 'article', 'find');
  const { data } = await call(`${url}${ARTICLES}`, { status: 200 });
  if (!Array.isArray(data) || data.length > 0) {
    throw new Failure(`${ARTICLES} of a fresh app answers ${JSON.stringify(data)}.`);
  }
}

async function grantPublic(url, token, controller, action) {
  const { roles } = await call(`${url}/users-permissions/roles`, { status: 200, token });
  const { id } = roles.find(({ type }) => type === 'public');
  const { role } = await call(`${url}/users-permissions/roles/${id}`, { status: 200, token });
  const permission = role.permissions['plugin::article-forum']?.controllers[controller]?.[action];
  if (!permission) throw new Failure(`Users & Permissions does not know ${controller}.${action}.`);
  permission.enabled = true;
  const { name, description, permissions } = role;
  await call(`${url}/users-permissions/roles/${id}`, {
    method: 'PUT',
    status: 200,
    token,
    body: { name, description, permissions, users: [] },
  });
}

async function call(url, { method, status, token, body }) {
  const response = await fetch(url, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: {
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  // register-admin has answered 200 and 201 in turn; both mean that it is done.
  const isExpected = response.status === status || (status === 201 && response.ok);
  if (!isExpected) {
    throw new Failure(
      `${new URL(url).pathname} answers ${response.status}, not ${status}: ${text}`
    );
  }
  return text === '' ? null : JSON.parse(text);
}
