import type { Config } from '../config';
import type { Picture } from '../content';
import { pictureHref } from '../media';

/** A picture with its caption. The smaller copies spare a telephone the large one. */
export function Figure({
  config,
  picture,
  caption,
  sizes = '(max-width: 46rem) 100vw, 42rem',
}: {
  config: Config;
  picture: Picture;
  caption?: string | null;
  sizes?: string;
}) {
  const src = pictureHref(config, picture.url);
  if (!src) return null;
  return (
    <figure>
      <img
        src={src}
        srcset={sources(config, picture)}
        sizes={sizes}
        alt={picture.alternativeText ?? ''}
        width={picture.width ?? undefined}
        height={picture.height ?? undefined}
      />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

function sources(config: Config, picture: Picture): string | undefined {
  const copies = [...Object.values(picture.formats ?? {}), picture].flatMap(({ url, width }) => {
    const href = pictureHref(config, url);
    // A thumbnail is cut to a square and would show another part of the picture.
    return href && width && width >= 320 ? [`${href} ${width}w`] : [];
  });
  return copies.length > 1 ? copies.join(', ') : undefined;
}
