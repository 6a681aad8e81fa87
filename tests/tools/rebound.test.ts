import {describe, expect, it} from 'vitest';
import {breakEven, impliedElasticity, priceOfAnswer, respond} from '../../src/tools/rebound/model.ts';
import {answerOf, library, rebound} from './opened.ts';

const tenth = {cheaper: 10, thriftier: 10, longer: 1};

describe('respond', () => {
  it('leaves spending and chips as they were at an elasticity of one', () => {
    expect(respond(tenth, 1)).toEqual({answers: 10, tokens: 10, spending: 1, chips: 1});
  });

  it('needs a tenth of the chips where nobody asks for more', () => {
    expect(respond(tenth, 0)).toEqual({answers: 1, tokens: 1, spending: 0.1, chips: 0.1});
  });

  it.each([
    [0.99, 'fewer'],
    [1.01, 'more'],
  ])('needs at %d %s chips', (elasticity, more) => {
    expect(respond(tenth, elasticity).chips > 1 ? 'more' : 'fewer').toBe(more);
  });

  it('agrees with the worked example: tenfold use of answers three times as long takes three times the chips', () => {
    const change = {...tenth, longer: 3};
    const elasticity = Math.log(10) / -Math.log(priceOfAnswer(change));
    expect(respond(change, elasticity).answers).toBeCloseTo(10, 9);
    expect(respond(change, elasticity).chips).toBeCloseTo(3, 9);
  });
});

describe('breakEven', () => {
  it.each([
    ['the saving is passed on whole', tenth, 1],
    ['the price falls further than the computing', {...tenth, thriftier: 5}, Math.log10(5)],
    ['the computing falls further than the price', {...tenth, thriftier: 100}, 2],
    ['answers take all that was saved', {...tenth, thriftier: 5, longer: 5}, 0],
  ])('is where chips stay as many, if %s', (_, change, elasticity) => {
    expect(breakEven(change)).toBeCloseTo(elasticity, 12);
    expect(respond(change, elasticity).chips).toBeCloseTo(1, 12);
  });

  it('is nowhere if answers take more than was saved, or if their price stays', () => {
    expect(breakEven({...tenth, thriftier: 5, longer: 6})).toBeUndefined();
    expect(breakEven({...tenth, longer: 10})).toBeUndefined();
  });
});

describe('impliedElasticity', () => {
  it('is the response that leads to the growth', () => {
    const elasticity = impliedElasticity({...tenth, longer: 2}, 6) ?? 0;
    expect(respond({...tenth, longer: 2}, elasticity).tokens).toBeCloseTo(6, 12);
  });

  it('is none where an answer gets no cheaper', () => {
    expect(impliedElasticity({...tenth, longer: 10}, 6)).toBeUndefined();
    expect(impliedElasticity({...tenth, longer: 9.99}, 6)).toBeDefined();
  });
});

describe('the rebound model', () => {
  it('opens on a range that lies on both sides of the break-even, and says that it cannot tell', () => {
    const {headline, steps} = rebound.answer({});
    expect(headline).toBe(
      'Cannot tell: the range holds more chips and fewer; the break-even lies at a response of 1',
    );
    expect(steps.at(-1)?.holds).toBeUndefined();
  });

  it('names the price ratio of the site’s fact in its first preset', () => {
    expect(rebound.presets[0]?.state['p']).toBe(
      String(library.fact.get('price-ratio-output')?.data.values.at(-1)?.value),
    );
  });

  it.each([
    [{lo: '0', hi: '0.9'}, /^Fewer chips over the whole range/],
    [{lo: '1', hi: '1'}, /^As many chips as before/],
    [{lo: '1.1', hi: '2'}, /^More chips over the whole range/],
  ])('judges %o', (state, headline) => {
    expect(rebound.answer({p: '10', ...state}).headline).toMatch(headline);
  });

  it('says that longer answers may use up what was saved', () => {
    const {flips, answers} = rebound.answer({p: '10', c: '2', t: '3', lo: '0', hi: '2'});
    expect(flips[0]).toBe(
      'No response from zero up: longer answers alone take more computing than was saved.',
    );
    expect(answers.map(({label}) => label)).not.toContain('Break-even response');
  });

  it('reads growth only as far as the price allows', () => {
    expect(answerOf(rebound.answer({p: '10', g: '10'}), 'Response that the growth would take')).toBe('1');
    expect(rebound.answer({p: '10', t: '10', g: '10'}).answers.map(({label}) => label)).not.toContain(
      'Response that the growth would take',
    );
  });

  it.each([
    [{p: '0'}, /^A token gets cheaper: /],
    [{p: 'ten'}, /^A token gets cheaper: /],
    [{lo: '2', hi: '1'}, /^Demand response, low: /],
    [{p: '1e50', lo: '8', hi: '8'}, /leave the range of numbers/],
  ])('refuses %o with a sentence', (state, sentence) => {
    expect(() => rebound.answer(state)).toThrow(sentence);
  });
});
