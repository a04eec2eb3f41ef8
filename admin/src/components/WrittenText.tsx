import { styled } from 'styled-components';

/**
 * What a reader wrote, as text and nothing else: lines as typed, each paragraph in its own direction, no
 * control character or endless word of it reaching outside.
 */
export const WrittenText = styled.span`
  display: block;
  max-width: 80ch;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  unicode-bidi: plaintext;
`;

/** A name or an address within a line. */
export const WrittenInline = styled.bdi`
  overflow-wrap: anywhere;
`;
