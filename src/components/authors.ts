import Chart from './Chart.astro';
import Compare from './Compare.astro';
import Figure from './Figure.astro';
import Note from './Note.astro';
import Predict from './Predict.astro';
import Steps from './Steps.astro';
import Tool from './Tool.astro';
import Worked from './Worked.astro';

/** What pages may use; `library/components.ts` lists the attributes. `<Dates>` becomes a table before it gets here. */
export const authorComponents = {Chart, Compare, Figure, Note, Predict, Steps, Tool, Worked};
