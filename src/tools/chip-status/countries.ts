/** Destinations that a reader can pick: ISO code and name. The command `rule` takes any other. */
export const countries: readonly {value: string; label: string}[] = [
  ['CN', 'China'],
  ['HK', 'Hong Kong'],
  ['MO', 'Macau'],
  ['RU', 'Russia'],
  ['AE', 'United Arab Emirates'],
  ['SA', 'Saudi Arabia'],
  ['SG', 'Singapore'],
  ['MY', 'Malaysia'],
  ['IN', 'India'],
  ['IL', 'Israel'],
  ['CH', 'Switzerland'],
  ['TW', 'Taiwan'],
  ['JP', 'Japan'],
  ['KR', 'South Korea'],
  ['GB', 'United Kingdom'],
  ['NL', 'Netherlands'],
  ['DE', 'Germany'],
  ['FR', 'France'],
].map(([value = '', label = '']) => ({value, label}));

/**
 * Names a country.
 *
 * @param code ISO code
 */
export function nameCountry(code: string): string {
  return countries.find(({value}) => value === code)?.label ?? code;
}
