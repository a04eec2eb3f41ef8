/** A moment as an input of the browser takes it: in the user's own time zone. */
export const localMinute = (iso: string): string => {
  const date = new Date(iso);
  const pad = (part: number) => String(part).padStart(2, '0');
  const day = [date.getFullYear(), pad(date.getMonth() + 1), pad(date.getDate())].join('-');
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
};
