import type { Passage } from './data/types';

const text = (value: string) => ({ type: 'text', text: value });

/** Strapi's blocks of a text that is written down as plainly as possible. */
export function toBlocks(passages: readonly Passage[]): unknown[] {
  return passages.map((passage) => {
    if (typeof passage === 'string') return { type: 'paragraph', children: [text(passage)] };
    if ('heading' in passage) {
      return { type: 'heading', level: 3, children: [text(passage.heading)] };
    }
    if ('quote' in passage) return { type: 'quote', children: [text(passage.quote)] };
    if ('list' in passage) {
      const items = passage.list.map((item) => ({ type: 'list-item', children: [text(item)] }));
      return { type: 'list', format: 'unordered', children: items };
    }
    const { label, url } = passage.link;
    return {
      type: 'paragraph',
      children: [
        text(`${passage.text} `),
        { type: 'link', url, children: [text(label)] },
        text('.'),
      ],
    };
  });
}
