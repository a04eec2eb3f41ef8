import type { BreadcrumbItem } from '../contract';
import type { Visit } from '../visit';

/**
 * Read as text it says `Home > Kyrgyzstan > Title`. A screen reader hears the list and not the
 * signs between.
 */
export function Breadcrumb({ visit, trail }: { visit: Visit; trail: BreadcrumbItem[] }) {
  return (
    <nav class="breadcrumb" aria-label={visit.t.breadcrumb}>
      <ol>
        {trail.map((item, index) => (
          <li>
            {index < trail.length - 1 ? (
              <>
                <a href={visit.href(item.path)}>{item.title}</a>
                <span aria-hidden="true">{' > '}</span>
              </>
            ) : (
              <span aria-current="page">{item.title}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
