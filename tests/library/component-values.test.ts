import {describe, expect, test} from 'vitest';
import {checkContent} from '../../src/library/check.ts';
import type {DerivedFields} from '../../src/library/data.ts';
import {makeContent} from './samples.ts';

const page = 'pages/guides/how-apples-become-cider.mdx';
const derived: DerivedFields = {tools: ['press-planner', 'yield']};

/** Codes and sentences for a component put into a page that is otherwise sound. */
function problemsOf(component: string, known: DerivedFields = derived): string[] {
  const {problems} = checkContent(
    makeContent({[page]: {'## From juice to cider': `${component}\n\n## From juice to cider`}}),
    known,
  );
  return problems.map(({code, what, mend}) => `${code}: ${what} ${mend}`);
}

const chart = (attributes: string) => `<Chart title="Juice" subtitle="By day" ${attributes} />`;

describe('checkContent', () => {
  test('knows the tools of the site', () => {
    expect(problemsOf('<Tool name="yield" />')).toEqual([]);
    expect(problemsOf('<Tool name="yeld" />')).toEqual([
      'unknown-attribute-value: There is no name "yeld" for the component <Tool>. Did you mean "yield"? Or choose another one of these.',
    ]);
  });

  test('takes any tool where nobody says which there are', () => {
    expect(problemsOf('<Tool name="yeld" />', {})).toEqual([]);
  });

  test('knows the types of charts', () => {
    expect(problemsOf(chart('type="bars" fact="juice-share"'))).toEqual([]);
    expect(problemsOf(chart('type="pie" fact="juice-share"'))[0]).toMatch(
      /^unknown-attribute-value: There is no type "pie"/,
    );
  });

  test('asks of a chart that it draws something', () => {
    expect(problemsOf(chart('type="bars"'))).toEqual([
      'missing-attribute: The component <Chart> has no "fact" or "model" or "chip", or an empty one. Add fact="…" or model="…" or chip="…".',
    ]);
  });

  test('looks for the field of a chart in each chip and model that it names', () => {
    expect(problemsOf(chart('type="bars" chip="press-one" field="fp16"'))).toEqual([]);
    expect(problemsOf(chart('type="bars" chip="press-one" field="fp166"'))[0]).toMatch(
      /^unknown-data: .*fp166.*Did you mean "fp16"/,
    );
  });
});
