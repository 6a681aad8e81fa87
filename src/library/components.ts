/** What a component of a page takes. Values are always literal text. */
export interface ComponentRule {
  required: readonly string[];
  optional: readonly string[];
}

/** The components that a page may use, and their attributes. */
export const components: Readonly<Record<string, ComponentRule>> = {
  Chart: {required: ['type', 'title', 'subtitle'], optional: ['fact', 'model', 'chip', 'field', 'series', 'labels']},
  Compare: {required: [], optional: ['caption']},
  Dates: {required: ['fact'], optional: ['caption']},
  Figure: {required: ['image', 'caption', 'alt'], optional: []},
  Note: {required: ['title'], optional: []},
  Predict: {required: ['question'], optional: []},
  Steps: {required: [], optional: []},
  Tool: {required: ['name'], optional: []},
  Worked: {required: ['title'], optional: []},
};
