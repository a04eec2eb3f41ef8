import type { BreadcrumbItem } from '../../contracts/content';
import type { Client } from './http';
import { API } from './posts';

/** What lies at a path, or why nothing does. */
export interface Found {
  status: number;
  data: {
    type: string;
    entry: { documentId: string; path: string; breadcrumb: BreadcrumbItem[] };
  };
  meta: { canonicalPath: string; redirect: boolean };
  error: { details: { code: string } };
}

/** @param query further parameters, such as `&locale=fr` */
export const findPath = async (client: Client, path: string, query = ''): Promise<Found> => {
  const answer = await client.get(`${API}/by-path?path=${encodeURIComponent(path)}${query}`);
  return { status: answer.status, ...answer.body } as unknown as Found;
};
