import { threadsHref } from '../addresses';
import type { PostOrder } from '../contract';
import type { Visit } from '../visit';

export const ORDERS = ['newest', 'oldest', 'active'] as const satisfies readonly PostOrder[];

/** Links, and no field: each order has an address of its own. */
export function OrderSwitch({
  visit,
  articleHref,
  order,
}: {
  visit: Visit;
  articleHref: string;
  order: PostOrder;
}) {
  const { t } = visit;
  return (
    <nav class="order" aria-label={t.order}>
      <ul>
        {ORDERS.map((other) => (
          <li>
            {/* All are links, so that the keyboard's way through them stays the same. */}
            <a
              href={threadsHref(articleHref, other)}
              rel="nofollow"
              aria-current={other === order ? 'true' : undefined}
            >
              {t.orders[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
