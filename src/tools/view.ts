import type {ByRegime, Field, Preset, Result, State, Tool} from './tool.ts';

/** A tool worked out at build: what its page shows before, and without, any script. */
export interface ToolView {
  id: string;
  title: string;
  fields: readonly Field[];
  defaults: State;
  result: Result;
  /** every preset with its finding, so that a reader without script loses none */
  table: readonly {preset: Preset; result: Result}[];
  byRegime?: RegimeTable;
}

/** Every example under every version of the law, in words. */
export interface RegimeTable {
  caption: string;
  columns: readonly string[];
  rows: readonly {label: string; cells: readonly string[]}[];
}

/**
 * Works out a tool's opening state and presets.
 *
 * @param tool the tool
 * @param data what the build passes in
 */
export function makeView<Data>(tool: Tool<Data>, data: Data): ToolView {
  const defaults = tool.defaults(data);
  return {
    id: tool.id,
    title: tool.title,
    fields: tool.fields(data),
    defaults,
    result: tool.answer(defaults, data),
    table: tool
      .presets(data)
      .map((preset) => ({preset, result: tool.answer({...defaults, ...preset.state}, data)})),
    ...(tool.byRegime && {byRegime: tabulate(tool, tool.byRegime(data), data)}),
  };
}

function tabulate<Data>(
  tool: Tool<Data>,
  {caption, rows, columns, cell = ({headline}) => headline}: ByRegime,
  data: Data,
): RegimeTable {
  const defaults = tool.defaults(data);
  return {
    caption,
    columns: columns.map(({label}) => label),
    rows: rows.map((row) => ({
      label: row.label,
      cells: columns.map((column) => cell(tool.answer({...defaults, ...row.state, ...column.state}, data))),
    })),
  };
}
