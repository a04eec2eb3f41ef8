/** How the queue fares: the page, and the widget on the home page. */
export const health = {
  'navigation.health': 'Health',
  'health.title': 'Health of the queue',
  'health.subtitle': 'Whether what comes in is decided in time, and how sure the decisions are',
  'health.span': 'Span of time',
  'health.span.days': '{count, plural, one {The last day} other {The last # days}}',
  'health.loading': 'Loading the figures',
  'health.error': 'The figures could not be loaded.',
  'health.none': '–',
  'health.capped': 'There was more than is counted here: the figures are those of the latest part.',
  'health.waiting': 'Waiting now',
  'health.waiting.hint': 'posts and newer texts',
  'health.oldest': 'Oldest waiting',
  'health.oldest.hint': 'when it was sent',
  'health.median': 'Median time to decision',
  'health.median.hint': 'half of the posts waited less',
  'health.reversed': 'Reversed',
  'health.reversal-rate': 'Reversal rate',
  'health.reversal-rate.hint': 'decisions undone, or followed by the contrary, within seven days',
  'health.received': 'Received',
  'health.decided': 'Decided',
  'health.by-day': 'Day by day',
  'health.day': '{day}: {received, number} received, {decided, number} decided',
  'health.chart':
    '{received, plural, =0 {No post} one {# post} other {# posts}} received and {decided, plural, =0 {none} other {#}} decided in {days, plural, one {# day} other {# days}}.',
  'health.table': 'The same as a table',
  'health.column.day': 'Day (UTC)',
  'health.column.name': 'Name',
  'health.moderators': 'Moderators',
  'health.nobody': 'Nobody has decided a post in this time.',

  'widget.waiting':
    '{count, plural, =0 {posts: nothing is waiting} one {post is waiting} other {posts are waiting}}',
  'widget.oldest': 'The oldest of them was sent',
  'widget.received':
    '{total, plural, =0 {No post} one {# post} other {# posts}} received in {days, plural, one {# day} other {# days}}',
  'widget.trend': 'Received day by day, oldest first: {values}',
} as const;
