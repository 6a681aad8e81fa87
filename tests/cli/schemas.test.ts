import {readFileSync, readdirSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {readFieldMeanings} from '../../src/cli/field-meanings.ts';
import {makeJsonSchemas, mapSchemas} from '../../src/cli/schemas.ts';
import {kindNames, kinds} from '../../src/library/kinds.ts';

const schemas = makeJsonSchemas();
const ajv = new Ajv2020({validateFormats: false, allowUnionTypes: true});

function readFields(path: string): unknown {
  const text = readFileSync(path, 'utf8');
  return parse(path.endsWith('.mdx') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text);
}

function filesOf(folder: string): string[] {
  return readdirSync(`content/${folder}`, {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.(?:mdx|yaml)$/.test(name))
    .map((name) => `content/${folder}/${name}`);
}

describe('makeJsonSchemas', () => {
  test.each(kindNames)('accepts every %s of the content', (kind) => {
    const validate = ajv.compile(schemas[kind] ?? {});
    const files = filesOf(kinds[kind].folder);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !validate(readFields(file)))).toEqual([]);
  });

  test.each(['site', 'article'])('accepts %s.yaml', (name) => {
    expect(ajv.compile(schemas[name] ?? {})(readFields(`content/${name}.yaml`))).toBe(true);
  });

  test.each(kindNames)('refuses an unknown field and an empty %s', (kind) => {
    const validate = ajv.compile(schemas[kind] ?? {});
    const [file = ''] = filesOf(kinds[kind].folder);
    expect(validate({...Object(readFields(file)), colour: 'red'})).toBe(false);
    expect(validate({})).toBe(false);
  });

  test('says what a field means', () => {
    expect(JSON.stringify(schemas['fact'])).toContain('"description":"first day on which the value holds');
  });
});

describe('mapSchemas', () => {
  test('names a schema for each YAML file of a content folder', () => {
    expect(mapSchemas('content')).toEqual({
      '.cache/schemas/source.json': 'content/sources/*.yaml',
      '.cache/schemas/fact.json': 'content/facts/*.yaml',
      '.cache/schemas/event.json': 'content/events/*.yaml',
      '.cache/schemas/run.json': 'content/runs/*.yaml',
      '.cache/schemas/site.json': 'content/site.yaml',
      '.cache/schemas/article.json': 'content/article.yaml',
    });
  });
});

describe('readFieldMeanings', () => {
  test('reads comments of nested fields, of lists and of shared groups', () => {
    expect(readFieldMeanings('fact').get('values.*.locator')).toMatch(/^where in the source/);
    expect(readFieldMeanings('chip').get('throughput.*.reason')).toMatch(/^why there is no value/);
  });
});
