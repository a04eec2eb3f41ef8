import type { Config } from '../config';
import { safeLink } from '../links';
import type { Picture } from '../content';
import { Figure } from './Figure';
import { headingLevels, type HeadingLevel } from './heading-levels';

/** A node of Strapi's blocks editor. Any of it may be absent: the text was typed by people. */
export interface BlockNode {
  type?: string;
  text?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  code?: boolean;
  url?: string;
  level?: number;
  format?: string;
  image?: Picture & { caption?: string | null };
  children?: BlockNode[];
}

/** The body of an article. The renderer escapes all text; nothing here is raw HTML. */
export function Blocks({ config, content }: { config: Config; content: unknown }) {
  if (!Array.isArray(content)) return null;
  const blocks = content as BlockNode[];
  const levels = headingLevels(blocks);
  return (
    <>
      {blocks.map((block, index) => (
        <Block config={config} block={block} headingTag={`h${levels[index] ?? 2}`} />
      ))}
    </>
  );
}

function Block({
  config,
  block,
  headingTag: Heading,
}: {
  config: Config;
  block: BlockNode;
  headingTag: `h${HeadingLevel}`;
}) {
  const children = block.children ?? [];
  switch (block.type) {
    case 'heading':
      return isBlank(block) ? null : (
        <Heading>
          <Inline nodes={children} />
        </Heading>
      );
    case 'list':
      return <List block={block} />;
    case 'quote':
      return (
        <blockquote>
          <p>
            <Inline nodes={children} />
          </p>
        </blockquote>
      );
    case 'code':
      // Wide code scrolls in its own box, and must then be reachable by keyboard.
      return (
        <pre tabindex={0}>
          <code>{textOf(block)}</code>
        </pre>
      );
    case 'image':
      return block.image ? (
        <Figure config={config} picture={block.image} caption={block.image.caption} />
      ) : null;
    default:
      return isBlank(block) ? null : (
        <p>
          <Inline nodes={children} />
        </p>
      );
  }
}

function List({ block }: { block: BlockNode }) {
  const Tag = block.format === 'ordered' ? 'ol' : 'ul';
  return (
    <Tag>
      {listItems(block.children ?? []).map(({ item, nested }) => (
        <li>
          <Inline nodes={item?.children ?? []} />
          {nested.map((list) => (
            <List block={list} />
          ))}
        </li>
      ))}
    </Tag>
  );
}

/** Strapi puts an inner list beside its item; in HTML it belongs inside. */
function listItems(nodes: BlockNode[]): { item?: BlockNode; nested: BlockNode[] }[] {
  const items: { item?: BlockNode; nested: BlockNode[] }[] = [];
  for (const node of nodes) {
    const last = items.at(-1);
    if (node.type !== 'list') items.push({ item: node, nested: [] });
    else if (last) last.nested.push(node);
    else items.push({ nested: [node] });
  }
  return items;
}

function Inline({ nodes }: { nodes: BlockNode[] }) {
  return (
    <>{nodes.map((node) => (node.type === 'link' ? <Link node={node} /> : <Text node={node} />))}</>
  );
}

function Link({ node }: { node: BlockNode }) {
  const href = safeLink(node.url);
  const label = <Inline nodes={node.children ?? []} />;
  return href ? <a href={href}>{label}</a> : label;
}

function Text({ node }: { node: BlockNode }) {
  let content = <>{lines(node.text ?? '')}</>;
  if (node.code) content = <code>{content}</code>;
  if (node.bold) content = <strong>{content}</strong>;
  if (node.italic) content = <em>{content}</em>;
  if (node.underline) content = <u>{content}</u>;
  if (node.strikethrough) content = <s>{content}</s>;
  return content;
}

const lines = (text: string) =>
  text.split('\n').map((line, index) => (index === 0 ? line : [<br />, line]));

const textOf = (node: BlockNode): string => node.text ?? (node.children ?? []).map(textOf).join('');

const isBlank = (node: BlockNode): boolean => textOf(node).trim() === '';
