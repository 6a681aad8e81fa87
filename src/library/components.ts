/** What a component of a page takes. Values are always literal text. */
export interface ComponentRule {
  required: readonly string[];
  optional: readonly string[];
  /** attributes of which at least one is needed */
  oneOf?: readonly string[];
  /** the words that an attribute may hold, where they are few */
  values?: Readonly<Record<string, readonly string[]>>;
}

/** How a chart may be drawn, by the name that authors write. */
export const chartTypes = [
  'bars',
  'points',
  'pairs',
  'line',
  'scatter',
  'calendar',
  'strip',
  'plane',
] as const;

/** The components that a page may use, and their attributes. */
export const components: Readonly<Record<string, ComponentRule>> = {
  Chart: {
    required: ['type', 'title', 'subtitle'],
    optional: [
      'fact',
      'model',
      'chip',
      'field',
      'series',
      'labels',
      'missing',
      'parts',
      'dashed',
      'estimates',
      'scale',
      'gap',
    ],
    oneOf: ['fact', 'model', 'chip'],
    values: {
      type: chartTypes,
      scale: ['powers'],
    },
  },
  Compare: {required: [], optional: ['caption']},
  Dates: {required: ['fact'], optional: ['caption']},
  Figure: {required: ['image', 'caption', 'alt'], optional: []},
  Note: {required: ['title'], optional: []},
  Predict: {required: ['question'], optional: []},
  Steps: {required: [], optional: []},
  Tool: {required: ['name'], optional: []},
  Worked: {required: ['title'], optional: []},
};
