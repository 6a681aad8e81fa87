import {existsSync, readdirSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parseCitation} from '../../src/library/address.ts';
import {exportLimits} from '../../src/tools/chip-status/limits.ts';
import {instrumentNames} from '../../src/tools/instruments.ts';
import {toolNames} from '../../src/tools/names.ts';
import {toolData} from '../../src/tools/table.ts';
import {readState, stateVersion, writeState} from '../../src/tools/tool.ts';
import type {Field, Result, State} from '../../src/tools/tool.ts';
import {library, opened} from './opened.ts';
import type {Opened} from './opened.ts';

const sourceFiles = new Set(readdirSync('content/sources').map((file) => file.replace(/\.yaml$/, '')));

/** The opening state, every preset, and every option of every choice. */
function statesOf({presets, fields}: Opened): [name: string, state: State][] {
  const choices = fields.flatMap(({key, options = []}) =>
    options.map(({value}): [string, State] => [`${key}=${value}`, {[key]: value}]),
  );
  return [['opening', {}], ...presets.map(({label, state}): [string, State] => [label, state]), ...choices];
}

/** A tool may say that an input is lacking, but then in a sentence that ends. */
function tryAnswer(tool: Opened, state: State): Result | string {
  try {
    return tool.answer(state);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

/** Texts of a result that a reader sees. */
function wordsOf({headline, answers, steps, flips, sentence, limits}: Result): string[] {
  const inner = [
    ...answers.flatMap(({label, value, detail = ''}) => [label, value, detail]),
    ...steps.flatMap(({label, given, needed, clause}) => [label, given, needed, clause]),
  ];
  return [headline, sentence, ...inner, ...flips, ...limits];
}

describe('the table of tools', () => {
  it('lists every folder that holds a tool and no other', () => {
    const folders = readdirSync('src/tools', {withFileTypes: true})
      .filter((entry) => entry.isDirectory() && existsSync(`src/tools/${entry.name}/tool.ts`))
      .map(({name}) => name);
    expect(Object.keys(toolData).toSorted()).toEqual(folders.toSorted());
    expect(opened.map(({id}) => id).toSorted()).toEqual(folders.toSorted());
  });

  it('has, with the instruments and the map of chips, the names that the checker knows', () => {
    expect(toolNames.toSorted()).toEqual(
      [...Object.keys(toolData), ...instrumentNames, 'chip-map'].toSorted(),
    );
  });
});

describe.each(opened.map((tool) => [tool.id, tool] as const))('%s', (_, tool) => {
  it.each(statesOf(tool).filter(([name]) => !name.includes('=')))('computes: %s', (_name, state) => {
    const result = tool.answer(state);
    expect(result.steps.length).toBeGreaterThan(0);
    expect(wordsOf(result).filter((text) => /undefined|null|NaN|Infinity|∞|\[object/.test(text))).toEqual([]);
    expect(result.sentence).toMatch(/\.$/);
  });

  it('answers every option of its choices, or says in a sentence why not', () => {
    const poor = statesOf(tool).filter(([, state]) => {
      const found = tryAnswer(tool, state);
      return typeof found === 'string' && !/^[A-Z].+\.$/.test(found);
    });
    expect(poor).toEqual([]);
  });

  it('has a complete opening state: one value for each field', () => {
    expect(Object.keys(tool.defaults).toSorted()).toEqual(tool.fields.map(({key}) => key).toSorted());
  });

  it('opens with values that its choices offer', () => {
    const strange = tool.fields.filter(
      ({key, options}) => options && !options.some(({value}) => value === tool.defaults[key]),
    );
    expect(strange).toEqual([]);
  });

  it('uses no key that the address needs for its version and for the name of the instrument', () => {
    expect(tool.fields.map(({key}) => key).filter((key) => key === 'v' || key === 'x')).toEqual([]);
  });

  it('has presets that change known fields only', () => {
    const keys = new Set(tool.fields.map(({key}) => key));
    expect(tool.presets.flatMap(({state}) => Object.keys(state)).filter((key) => !keys.has(key))).toEqual([]);
  });

  it.each(statesOf(tool))('comes back from its address: %s', (_name, state) => {
    const whole = {...tool.defaults, ...state};
    expect(readState(writeState(whole, tool.defaults), tool.defaults)).toEqual(whole);
  });

  it('names sources that the site has, and whose addresses travel to the browser', () => {
    const data = JSON.stringify(tool.data);
    const facts = [...library.fact.values()].filter(({id}) => data.includes(`"${id}"`));
    const behind = new Set(
      facts.flatMap((fact) =>
        fact.data.values.flatMap(({source, also}) => [
          source,
          ...also.map((citation) => parseCitation(citation).id),
        ]),
      ),
    );
    const named = statesOf(tool).flatMap(([, state]) => {
      const found = tryAnswer(tool, state);
      return typeof found === 'string' ? [] : found.steps.flatMap(({source}) => source ?? []);
    });
    expect(named.length).toBeGreaterThan(0);
    expect([...new Set(named)].filter((id) => !sourceFiles.has(id))).toEqual([]);
    expect([...new Set(named)].filter((id) => !behind.has(id) && !data.includes(`"${id}"`))).toEqual([]);
  });
});

describe('the opening day', () => {
  const lawful = opened.filter(
    ({fields, data}) => fields.some(({key, type}) => key === 'd' && type === 'day') && 'facts' in data,
  );

  it('is the day until which the law was checked', () => {
    expect(lawful.map(({id, defaults}) => [id, defaults['d']])).toEqual(
      lawful.map(({id, data}) => [id, Reflect.get(data, 'checkedUntil')]),
    );
    expect(lawful.map(({id}) => id).toSorted()).toEqual([
      'act-calendar',
      'chip-status',
      'chip-to-law',
      'duty-finder',
      'penalty',
      'system-routes',
    ]);
  });

  it('has one button for today in each of these tools', () => {
    const buttons = opened.map(({id, fields}) => [id, fields.filter(({today}) => today === true).length]);
    expect(buttons.filter(([, count]) => count === 1).map(([id]) => id)).toEqual(lawful.map(({id}) => id));
    expect(buttons.filter(([, count]) => Number(count) > 1)).toEqual([]);
  });
});

describe('the limits beside a result', () => {
  const withLimits = (id: string) => opened.find((tool) => tool.id === id)?.answer({}).limits ?? [];

  it.each(['chip-status', 'chip-to-law'])('say in %s all that the rules on chips leave out', (id) => {
    expect(withLimits(id)).toEqual(expect.arrayContaining([...exportLimits]));
  });

  it.each([
    ['duty-finder', /Articles 72 and 73/],
    ['duty-finder', /can designate a model of any size/],
    ['system-routes', /One use, one product and one practice/],
    ['penalty', /A ceiling, no forecast/],
    ['act-calendar', /spare nothing that was on the market before/],
    ['act-calendar', /National laws on fines may start later/],
    ['compute-estimator', /failed runs are not in the rule of thumb/],
  ])('say in %s: %s', (id, words) => {
    expect(withLimits(id).filter((limit) => words.test(limit))).toHaveLength(1);
  });

  it.each(['chip-status', 'chip-to-law', 'duty-finder', 'system-routes', 'penalty', 'act-calendar'])(
    'say in %s that no lawyer reviewed it',
    (id) => {
      expect(withLimits(id).join(' ')).toContain('not reviewed by a lawyer');
    },
  );
});

/** One wrong text for each field that is typed. */
const wrong: [tool: string, field: Field, text: string][] = opened.flatMap(({id, fields}) =>
  fields.flatMap((field): [string, Field, string][] => {
    if (field.type === 'number')
      return ['many', '-1', 'Infinity', '1e999', '0x', '<b>'].map((text) => [id, field, text]);
    return field.type === 'day'
      ? ['2025-02-30', '1 May 2025', '2025-1-1', '<b>'].map((text) => [id, field, text])
      : [];
  }),
);

/** Fields that count only where others are empty. */
const needed: Readonly<Record<string, State>> = {f: {h: ''}, t: {h: '', f: '1e24'}, u: {h: '', f: '1e24'}};

describe.each(wrong.map(([id, field, text]) => [id, field.label, text, field] as const))(
  '%s, %s: %s',
  (id, label, text, field) => {
    it('is refused in one sentence that names the field', () => {
      const tool = opened.find((one) => one.id === id);
      const others = id === 'training-cost' ? needed[field.key] : {};
      const act = () => tool?.answer({...others, [field.key]: text});
      expect(act).toThrow(new RegExp(`^${label}\\b[^\\n]*\\.$`));
    });
  },
);

describe('a day that must be given', () => {
  it.each(['chip-status', 'chip-to-law'])('is asked for by %s where it is empty', (id) => {
    expect(() => opened.find((tool) => tool.id === id)?.answer({d: ''})).toThrow(/^Day: /);
  });
});

describe('writeState', () => {
  const defaults = {a: '1', b: ''};

  it('begins with the version and leaves the opening values out', () => {
    expect(writeState({a: '1', b: 'x y'}, defaults)).toBe(`v=${stateVersion}&b=x+y`);
    expect(writeState(defaults, defaults)).toBe(`v=${stateVersion}`);
  });

  it('keeps a field that was emptied', () => {
    expect(readState(writeState({a: '', b: ''}, defaults), defaults)).toEqual({a: '', b: ''});
  });

  it.each(['&b=2', 'é 中 😀', '"><script>', '100%', 'a+b', '#x'])('carries %s unharmed', (text) => {
    expect(readState(`?${writeState({a: text, b: ''}, defaults)}`, defaults)).toEqual({a: text, b: ''});
  });
});

describe('readState', () => {
  const defaults = {a: '1', b: ''};

  it('ignores keys that the tool does not have', () => {
    expect(readState('v=1&a=2&c=3&__proto__=4&toString=5', defaults)).toEqual({a: '2', b: ''});
  });

  it('reads its own version and an address without one, and opens afresh for any other', () => {
    expect(['v=1&a=2', 'a=2', 'v=2&a=2', 'v=&a=2'].map((query) => readState(query, defaults)['a'])).toEqual([
      '2',
      '2',
      '1',
      '1',
    ]);
  });
});
