import type {Field, Preset, Result, State, Tool} from './tool.ts';

/** A tool worked out at build: what its page shows before, and without, any script. */
export interface ToolView {
  id: string;
  title: string;
  fields: readonly Field[];
  defaults: State;
  result: Result;
  /** every preset with its finding, so that a reader without script loses none */
  table: readonly {preset: Preset; result: Result}[];
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
    table: tool.presets(data).map((preset) => ({preset, result: tool.answer({...defaults, ...preset.state}, data)})),
  };
}
