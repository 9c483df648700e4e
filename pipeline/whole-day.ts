const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether it is written `YYYY-MM-DD`, and in the calendar. */
export function isDay(written: string): boolean {
  if (!DAY.test(written)) return false;
  const time = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
}
