import { styled } from 'styled-components';

import type { SectionFigures as Figures, TreeSection } from '../../../../contracts/section-tree';
import { useText } from '../../hooks/useText';

/** How many articles and posts lie in a section itself, and with everything below it. */
export const SectionFigures = ({ section: { own, total } }: { section: TreeSection }) => {
  const text = useText();
  const hasBelow = own.sections > 0;
  return (
    <>
      <Cell role="gridcell">
        <Label>{text('label.before-value', { label: text('sections.column.articles') })} </Label>
        <Articles figures={own} />
        {hasBelow ? (
          <Below>
            <Articles figures={total} isTotal />
          </Below>
        ) : null}
      </Cell>
      <Cell role="gridcell">
        <Label>{text('label.before-value', { label: text('sections.column.posts') })} </Label>
        <Posts figures={own} />
        {hasBelow ? (
          <Below>
            <Posts figures={total} isTotal />
          </Below>
        ) : null}
      </Cell>
    </>
  );
};

interface FiguresProps {
  figures: Figures;
  isTotal?: boolean;
}

const Articles = ({ figures: { articles }, isTotal = false }: FiguresProps) => {
  const text = useText();
  return (
    <span>
      {text(isTotal ? 'sections.articles.total' : 'sections.articles.own', {
        published: articles.published,
        all: articles.all,
        drafts: articles.all - articles.published,
      })}
    </span>
  );
};

const Posts = ({ figures: { posts }, isTotal = false }: FiguresProps) => {
  const text = useText();
  return (
    <span>
      {text(isTotal ? 'sections.posts.total' : 'sections.posts.own', {
        published: posts.published,
        waiting: posts.waiting ?? 0,
      })}
    </span>
  );
};

const Cell = styled.div`
  font-size: ${({ theme }) => theme.fontSizes[1]};
  line-height: 1.4;
  color: ${({ theme }) => theme.colors.neutral800};

  /* Where it is narrow, under the title that it belongs to. */
  padding-inline-start: 5.6rem;

  ${({ theme }) => theme.breakpoints.large} {
    padding-inline-start: 0;
  }
`;

/** Where there is room for a head, that says it. */
const Label = styled.span`
  ${({ theme }) => theme.breakpoints.large} {
    display: none;
  }
`;

const Below = styled.div`
  color: ${({ theme }) => theme.colors.neutral600};
`;
