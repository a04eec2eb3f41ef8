import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';

import { useGetFiguresQuery } from '../api/figures';
import { RelativeTime } from '../components/RelativeTime';
import { sumOf } from '../health/days';
import { useFigureText } from '../health/useFigureText';
import { useText } from '../hooks/useText';
import { TrendBars } from './TrendBars';

const DAYS = 14;

/** On the home page: how many posts wait, since when, and how many came lately. */
const PostsWidget = () => {
  const text = useText();
  const { number, day: dayText } = useFigureText();
  const { data, isError } = useGetFiguresQuery({ days: DAYS }, { refetchOnMountOrArgChange: true });
  if (data === undefined) {
    return isError ? (
      <Widget.Error>{text('health.error')}</Widget.Error>
    ) : (
      <Widget.Loading>{text('health.loading')}</Widget.Loading>
    );
  }
  const { waiting, oldestWaitingAt, days } = data.data;
  const received = days.map((day) => day.received);
  const [first, last] = [days.at(0), days.at(-1)];
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      justifyContent="space-between"
      gap={4}
      height="100%"
    >
      <div>
        <Typography tag="p" variant="alpha">
          {number(waiting)}
        </Typography>
        <Typography tag="p" textColor="neutral600">
          {text('widget.waiting', { count: waiting })}
        </Typography>
        {oldestWaitingAt === null ? null : (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {text('widget.oldest')} <RelativeTime at={oldestWaitingAt} />
          </Typography>
        )}
      </div>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography variant="pi" textColor="neutral600">
          {text('widget.received', {
            total: sumOf(days, (day) => day.received),
            days: days.length,
          })}
        </Typography>
        <TrendBars
          values={received}
          label={text('widget.trend', { values: received.map(number).join(', ') })}
        />
        {first === undefined || last === undefined ? null : (
          <Flex justifyContent="space-between" aria-hidden>
            {[first, last].map(({ day }) => (
              <Typography key={day} variant="pi" textColor="neutral600">
                {dayText(day)}
              </Typography>
            ))}
          </Flex>
        )}
      </Flex>
    </Flex>
  );
};

export default PostsWidget;
