import { css } from 'styled-components';

/** Columns of the tree: title, articles, posts, actions; the figures below the title where it is narrow. */
export const COLUMNS = css`
  display: grid;
  grid-template-columns: minmax(0, 1fr) 4rem;
  grid-template-areas: 'title menu' 'articles articles' 'posts posts';
  column-gap: ${({ theme }) => theme.spaces[4]};
  row-gap: ${({ theme }) => theme.spaces[1]};
  align-items: center;

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 1fr) 16rem 18rem 4rem;
    grid-template-areas: 'title articles posts menu';
  }

  & > :nth-child(1) {
    grid-area: title;
  }
  & > :nth-child(2) {
    grid-area: articles;
  }
  & > :nth-child(3) {
    grid-area: posts;
  }
  & > :nth-child(4) {
    grid-area: menu;
  }
`;
