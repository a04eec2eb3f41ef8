import { useIntl } from 'react-intl';

const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How long ago; the exact time for the pointer and for machines. */
export const RelativeTime = ({ at }: { at: string }) => {
  const { formatDate, formatRelativeTime } = useIntl();
  const seconds = Math.round((new Date(at).getTime() - Date.now()) / 1000);
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return (
    <time dateTime={at} title={formatDate(at, { dateStyle: 'full', timeStyle: 'short' })}>
      {formatRelativeTime(Math.trunc(seconds / length), unit, { numeric: 'auto' })}
    </time>
  );
};
