const numbers =
  /^\s*(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?\s*$/iu;
const pdfDate = /^D:(\d{4})(\d{2})?(\d{2})?/u;

/**
 * A date as files and exports state it, in ISO 8601 to the precision that is stated: `2024`, `2024-07`, `2024-07-20`
 * or with a time. Reads ISO 8601, 2024/7/20, 2024年7月20日, a PDF's `D:20240720…` and `Sat, 20 Jul 2024 …`.
 * @returns null when it is no date that exists
 */
export function isoDateOf(stated: string): string | null {
  const year = /^\s*(\d{4})年?\s*$/u.exec(stated)?.[1];
  if (year !== undefined) return existing(year);
  const pdf = pdfDate.exec(stated.trim());
  if (pdf !== null)
    return existing(
      pdf
        .slice(1)
        .filter((part) => part !== undefined)
        .join('-'),
    );
  const found = numbers.exec(stated);
  if (found === null) return worded(stated);
  const [, y = '', month = '', day, hour, minute = '', second, zone] = found;
  const date = [y, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  if (hour === undefined || day === undefined) return existing(date);
  const time = `${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
  return existing(`${date}T${time}${zoneOf(zone)}`);
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  const digits = zone.replace(':', '');
  return /\d/u.test(digits) ? `${digits.slice(0, 3)}:${digits.slice(3)}` : 'Z';
}

/** A date in words carries its day; the time of day in it is left out, its zone being anybody's guess. */
function worded(stated: string): string | null {
  const found = /\b(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\.?,?\s+(\d{4})\b/u.exec(stated);
  const [, day = '', month = '', year = ''] =
    found ?? reordered(/\b([A-Z][a-z]{2})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})\b/u.exec(stated)) ?? [];
  const at = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(month);
  if (month === '' || at % 3 !== 0) return null;
  return existing(`${year}-${String(at / 3 + 1).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function reordered(found: RegExpExecArray | null): readonly string[] | null {
  return found === null ? null : [found[0], found[2] ?? '', found[1] ?? '', found[3] ?? ''];
}

function existing(date: string): string | null {
  const time = Date.parse(date);
  // Date.parse rolls 31 June over to July.
  const day = /^\d{4}-\d{2}-(\d{2})/u.exec(date)?.[1];
  const isRolled = day !== undefined && new Date(`${date.slice(0, 10)}T00:00Z`).getUTCDate() !== Number(day);
  return Number.isNaN(time) || isRolled ? null : date;
}
