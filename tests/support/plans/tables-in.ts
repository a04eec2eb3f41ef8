const NAMED =
  /\b(?:from|join|update|into)\s+(?:[`"]?public[`"]?\.)?[`"]?([a-z]\w+)[`"]?(?:\s+(?:as\s+)?[`"]?(?!(?:on|set|where|join|left|inner|order|group|limit|union)\b)([a-z]\w*))?/gi;

/** The tables of a statement, by what it calls them. */
export const tablesIn = (sql: string): Map<string, string> =>
  new Map(
    [...sql.matchAll(NAMED)].flatMap(([, table = '', alias]): [string, string][] =>
      alias === undefined
        ? [[table, table]]
        : [
            [alias, table],
            [table, table],
          ]
    )
  );
