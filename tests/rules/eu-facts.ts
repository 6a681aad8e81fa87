import {readdirSync, readFileSync} from 'node:fs';
import {parse} from 'yaml';
import {Fact} from '../../src/library/schemas/fact.ts';
import {findValue} from '../../src/library/values.ts';
import type {Figure} from '../../src/rules/regime.ts';

const folder = 'content/facts';
const names = readdirSync(folder).filter((name) => name.startsWith('eu-'));
const facts = new Map(
  names.map((name) => [
    name.replace(/\.yaml$/, ''),
    Fact.parse(parse(readFileSync(`${folder}/${name}`, 'utf8'))),
  ]),
);

/** Looks up the facts of the site on European law. */
export const euFigure: Figure = (id, day) => {
  const fact = facts.get(id);
  return fact === undefined ? undefined : findValue(fact, day)?.value;
};
