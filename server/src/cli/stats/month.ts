/**
 * The month that an EDTF date lies in, as `2025-03`; the year alone, where it may be any month of that; empty, where it
 * may be another year, or nobody knows.
 */
export function monthOf(date: string): string {
  const days = [...date.matchAll(/(?<!\d)(\d{4})(?:-(\d{2}))?/g)];
  const [first] = days;
  if (first === undefined || /^[-Y]|\.\.|\/$|^\//.test(date)) return '';
  const years = new Set(days.map(([, year = '']) => year));
  if (years.size > 1) return '';
  const months = new Set(days.map(([, , month = '']) => month));
  const [month = ''] = months;
  // From 21 on they are seasons.
  const isMonth = months.size === 1 && month >= '01' && month <= '12';
  return isMonth ? `${first[1]}-${month}` : (first[1] ?? '');
}
