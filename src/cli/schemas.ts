import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'astro/zod';
import {Article} from '../library/article.ts';
import {kindNames, kinds} from '../library/kinds.ts';
import {SiteText} from '../library/site-text.ts';
import {contentFolder} from '../site.ts';
import {readFieldMeanings} from './field-meanings.ts';

/** Folder of the JSON Schemas; it is made anew and not kept in the repository. */
const folder = '.cache/schemas';

/**
 * Writes a JSON Schema a kind, so that an editor completes fields and shows what they mean.
 *
 * @param _args none
 * @param print takes one text
 */
export function writeSchemas(_args: string[], print: (text: string) => void): number {
  mkdirSync(folder, {recursive: true});
  const schemas = makeJsonSchemas();
  for (const [name, schema] of Object.entries(schemas)) {
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(schema, undefined, 2)}\n`);
  }
  print(
    `Wrote ${Object.keys(schemas).length} schemas to ${folder}/. In Visual Studio Code, put this into .vscode/settings.json:`,
  );
  print(JSON.stringify({'yaml.schemas': mapSchemas(contentFolder)}, undefined, 2));
  return 0;
}

/** Makes the JSON Schemas of the ten kinds, of `site.yaml` and of `article.yaml`, by name. */
export function makeJsonSchemas(): Record<string, z.core.JSONSchema.JSONSchema> {
  const own = kindNames.map(
    (kind) => [kind, describe(kind, kinds[kind].schema, readFieldMeanings(kind))] as const,
  );
  return {
    ...Object.fromEntries(own),
    site: describe('site', SiteText, new Map()),
    article: describe('article', Article, new Map()),
  };
}

/**
 * Says which files each schema describes, in the form of the YAML extension; front matter has no such form.
 *
 * @param content the content folder
 */
export function mapSchemas(content: string): Record<string, string> {
  const files = kindNames.flatMap((kind) =>
    kinds[kind].ending === '.yaml'
      ? [[`${folder}/${kind}.json`, `${content}/${kinds[kind].folder}/*.yaml`] as const]
      : [],
  );
  return {
    ...Object.fromEntries(files),
    [`${folder}/site.json`]: `${content}/site.yaml`,
    [`${folder}/article.json`]: `${content}/article.yaml`,
  };
}

function describe(
  title: string,
  schema: z.ZodType,
  meanings: ReadonlyMap<string, string>,
): z.core.JSONSchema.JSONSchema {
  const made = z.toJSONSchema(schema, {io: 'input'});
  made.title = title;
  addMeanings(made, [], meanings);
  return made;
}

function addMeanings(
  schema: z.core.JSONSchema._JSONSchema,
  path: readonly string[],
  meanings: ReadonlyMap<string, string>,
): void {
  if (typeof schema === 'boolean') return;
  const meaning = meanings.get(path.join('.'));
  if (meaning !== undefined) schema.description = meaning;
  for (const [name, inner] of Object.entries(schema.properties ?? {}))
    addMeanings(inner, [...path, name], meanings);
  for (const inner of schema.anyOf ?? []) addMeanings(inner, path, meanings);
  const {items, additionalProperties} = schema;
  if (items !== undefined && !Array.isArray(items)) addMeanings(items, [...path, '*'], meanings);
  if (additionalProperties !== undefined) addMeanings(additionalProperties, [...path, '*'], meanings);
}
