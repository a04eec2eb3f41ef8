import { Box, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';

import { WrittenInline } from '../components/WrittenText';

interface DataTableProps {
  /** For those who do not see the heading above it. */
  caption: string;
  columns: readonly string[];
  /** The first cell names its row. */
  rows: readonly { key: string; cells: readonly string[] }[];
}

/** Figures in rows; wider than the window, it scrolls by itself, also by keyboard. */
export const DataTable = ({ caption, columns, rows }: DataTableProps) => (
  <Box role="region" aria-label={caption} tabIndex={0} style={{ overflowX: 'auto' }}>
    <Table>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...values] }) => (
          <tr key={key}>
            <th scope="row">
              <WrittenInline>{name}</WrittenInline>
            </th>
            {values.map((value, index) => (
              <td key={columns[index + 1]}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  </Box>
);

const Table = styled.table`
  width: 100%;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};

  & th,
  & td {
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  & th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }

  & thead th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-weight: ${({ theme }) => theme.fontWeights.regular};
    white-space: normal;
    vertical-align: bottom;
  }
`;
