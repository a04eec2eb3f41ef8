import type { BlockNode } from './Blocks';

export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/**
 * The level at which each block's heading is shown. Editors choose a heading by its looks and begin
 * with a third or a first one; under the page's h1 the outline must begin with h2 and skip nothing.
 */
export function headingLevels(blocks: BlockNode[]): (HeadingLevel | undefined)[] {
  const open: { asked: number; shown: HeadingLevel }[] = [];
  return blocks.map((block) => {
    if (block.type !== 'heading') return undefined;
    const asked = block.level ?? 2;
    while (open.length > 0 && (open.at(-1)?.asked ?? 0) >= asked) open.pop();
    const shown = deeper(open.at(-1)?.shown);
    open.push({ asked, shown });
    return shown;
  });
}

const deeper = (level: HeadingLevel | undefined): HeadingLevel =>
  level === undefined ? 2 : (Math.min(level + 1, 6) as HeadingLevel);
