import type {Nodes} from 'mdast';
import {describe, expect, test} from 'vitest';
import {findFormulaFault, formulaOf} from '../../src/library/maths.ts';

describe('formulaOf', () => {
  test.each<[Nodes, string | undefined]>([
    [{type: 'inlineMath', value: 'x'}, 'x'],
    [{type: 'math', value: 'x'}, 'x'],
    [{type: 'code', lang: 'math', value: 'x'}, 'x'],
    [{type: 'code', lang: 'maths', value: 'x'}, undefined],
    [{type: 'inlineCode', value: 'x'}, undefined],
    [{type: 'text', value: 'x'}, undefined],
  ])('of %j is %j', (node, tex) => {
    expect(formulaOf(node)?.tex).toBe(tex);
  });
});

describe('findFormulaFault', () => {
  test.each([
    's = s_0 e^{-kt}',
    '\\text{\u4e2d}',
    '\\hspace{20em}',
    '\\longrightarrow',
    '\\sin x',
    'x'.repeat(2000),
  ])('finds none in %s', (tex) => {
    expect(findFormulaFault({tex, display: true})).toBeUndefined();
  });

  test.each([
    ['\\frac{1}', 'Unexpected end of input'],
    ['\\message{x}', '\\message is not allowed'],
    ['\\newcommand{\\a}{b}\\a', '\\newcommand is not allowed'],
    ['\\href{javascript:x}{y}', '\\href is not allowed'],
    ['\\hspace{20.1em}', 'a size in it is above 20em'],
    ['\\kern-21em x', 'a size in it is above 20em'],
    ['\\color{red}x', 'it sets colours, and the page has its own'],
    ['\\char"202E x', 'it prints an invisible character'],
    ['x'.repeat(2001), 'it is longer than 2000 letters'],
  ])('finds one in %s', (tex, reason) => {
    expect(findFormulaFault({tex, display: true})).toContain(reason);
  });
});
