import type { Context } from 'hono';

import { DEFAULT_ORDER } from '../addresses';
import { ORDERS } from '../components/OrderSwitch';
import type { PostOrder } from '../contract';

/** The order of threads that an address asks for. */
export const orderIn = (c: Context): PostOrder =>
  ORDERS.find((order) => order === c.req.query('order')) ?? DEFAULT_ORDER;
