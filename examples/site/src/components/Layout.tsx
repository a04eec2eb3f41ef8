import type { PropsWithChildren } from 'hono/jsx';
import { raw } from 'hono/html';

import { SCRIPT_HREF, STYLE_HREF } from '../assets';
import type { Chrome } from '../chrome';
import { localHref } from '../locale';
import { messages } from '../messages';
import type { Visit } from '../visit';

export type LayoutProps = PropsWithChildren<{
  visit: Visit;
  chrome: Chrome;
  title: string;
  description?: string | null;
  /** The one address of what is shown, where several show it. */
  canonical?: string;
  isPrivate?: boolean;
}>;

export function Layout(props: LayoutProps) {
  const { visit, chrome, title, description, canonical, isPrivate, children } = props;
  const { t, config } = visit;

  return (
    <>
      {raw('<!doctype html>')}
      <html lang={visit.locale}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title === config.siteName ? title : `${title} – ${config.siteName}`}</title>
          {description && <meta name="description" content={description} />}
          {isPrivate && <meta name="robots" content="noindex, nofollow" />}
          {canonical && <link rel="canonical" href={canonical} />}
          {!isPrivate &&
            chrome.languages
              .filter((language) => language.isTranslation)
              .map(({ locale, href }) => <link rel="alternate" hreflang={locale} href={href} />)}
          <meta name="color-scheme" content="light dark" />
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href={STYLE_HREF} />
          <script type="module" src={SCRIPT_HREF}></script>
        </head>
        <body>
          <a class="skip" href="#content">
            {t.skip}
          </a>
          <header class="masthead">
            {chrome.languages.length > 0 && (
              <nav class="languages" aria-label={t.languages}>
                {chrome.languages.map(({ locale, href }) => (
                  <a href={href} lang={locale} hreflang={locale}>
                    {messages[locale].languageName}
                  </a>
                ))}
              </nav>
            )}
            <p class="site-name">
              <a href={localHref(visit.locale, '/')}>{config.siteName}</a>
            </p>
            <p class="tagline">{t.tagline}</p>
          </header>
          {chrome.tree.length > 0 && (
            <nav class="sections" aria-label={t.sections}>
              <ul>
                {chrome.tree.map((section) => (
                  <li>
                    <a href={visit.href(section.path)}>{section.title}</a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <main id="content" tabindex={-1} data-posts={visit.href('/post/')}>
            {children}
          </main>
          <footer class="site-footer">
            <p>{t.footer}</p>
          </footer>
        </body>
      </html>
    </>
  );
}
