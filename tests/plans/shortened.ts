const LONG = 300;

/** A statement without what differs between databases, and without its list of columns. */
export const shortened = (sql: string): string => {
  const short = sql
    .replace(/"public"\.|[`"]/g, '')
    .replace(/\$\d+/g, '?')
    .replace(/ ESCAPE '\\'| for update$/gi, '')
    .replace(/\?(?:, \?)+/g, '?, …')
    .replace(/\s+/g, ' ')
    .replace(
      /^WITH roots AS \( SELECT .*? END AS last_at (FROM .* LIMIT \? \)) SELECT .*$/,
      'WITH roots AS (SELECT … $1 SELECT … FROM roots r JOIN …'
    )
    .replace(/^( ?select )(?!count).{40,}?( from article_forum)/i, '$1…$2')
    .replace(/^(update \w+ set ).*( where )/, '$1…$2')
    // The same again for each text, author or type of entry.
    .replace(/ union all .*?(\) as counted|\)+ order by .*)?$/i, ' union all … $1')
    .trim();
  return short.length <= LONG ? short : `${short.slice(0, LONG)} …`;
};
