import {formatDay} from '../../library/values.ts';
import {euCalendar} from '../../rules/eu-calendar.ts';
import type {EuCalendarAnswers} from '../../rules/eu-calendar.ts';
import type {EuCalendarQuestion} from '../../rules/eu-calendar-question.ts';
import {euProvisionIds} from '../../rules/eu-provisions.ts';
import {readDay} from '../days.ts';
import {figureFrom} from '../facts.ts';
import type {PackedFacts} from '../facts.ts';
import type {Field, Preset, Result, State, Tool} from '../tool.ts';
import {limitsOf, stepsOf} from '../verdict.ts';

/** What the build passes in. */
export interface CalendarData {
  facts: PackedFacts;
  /** what each group of provisions holds, by its id */
  labels: Readonly<Record<string, string>>;
  checkedUntil: string;
}

/** Says whether a part of the AI Act applies on a day, by the law of that or an earlier day. */
export const actCalendar: Tool<CalendarData> = {
  id: 'act-calendar',
  title: 'AI Act calendar, as of any day',
  fields: fieldsOf,
  defaults: ({checkedUntil}) => ({
    p: 'art5-original',
    d: checkedUntil,
    as: '',
    mode: 'in-force',
    on: '',
    pub: '',
  }),
  presets: (): Preset[] => [
    {label: 'Bans, on the day of the article', state: {p: 'art5-original', d: '2025-01-31'}},
    {label: 'Bans, two days later', state: {p: 'art5-original', d: '2025-02-02'}},
    {
      label: 'Annex III duties, by the law of 2025',
      state: {p: 'ch3-s1-3-annex3', d: '2026-08-02', as: '2025-01-31'},
    },
    {label: 'Annex III duties, by the amended law', state: {p: 'ch3-s1-3-annex3', d: '2026-08-02'}},
    {label: 'Fines on model makers', state: {p: 'art101', d: '2026-08-02'}},
  ],
  byRegime: (data) => ({
    caption: 'Every part of the Act, by its first day under each version',
    rows: Object.entries(data.labels).map(([p, label]) => ({label, state: {p}})),
    columns: versionsOf(data).map(([label, d]) => ({label, state: {d, as: d}})),
    cell: ({answers: [, from]}) => from?.value ?? '',
  }),
  answer,
};

/** Each version of the Act with a day on which it is in force. */
function versionsOf({checkedUntil}: CalendarData): [label: string, day: string][] {
  return [
    ['As enacted in 2024', '2026-07-26'], // eu-2026-1744 art. 4: the day before the amendment is in force
    ['As amended in July 2026', checkedUntil],
  ];
}

/** What every answer on dates leaves out, to stand beside it. */
const dateLimits: readonly string[] = [
  'A part that applies may still hold deadlines of its own that have not passed.',
  'The bans of Article 5 spare nothing that was on the market before.',
  'For older systems the amendment counts by type and model: later units of an unchanged design may follow the first.',
  'National laws on fines may start later than the article that asks for them.',
];

function fieldsOf({labels}: CalendarData): Field[] {
  const options = Object.entries(labels).map(([value, label]) => ({value, label}));
  return [
    {key: 'p', label: 'Part of the Act', type: 'choice', options},
    {key: 'd', label: 'Does it apply on', type: 'day', today: true},
    {key: 'as', label: 'By the law of', type: 'day', help: 'Left empty: by the law of the day asked about.'},
    {
      key: 'mode',
      label: 'Counting amendments',
      type: 'choice',
      more: true,
      options: [
        {value: 'in-force', label: 'once in force'},
        {value: 'published', label: 'once published'},
      ],
    },
    {
      key: 'on',
      label: 'First on the market',
      type: 'day',
      more: true,
      help: 'For rules on older models and systems.',
    },
    {key: 'pub', label: 'Meant for public authorities', type: 'tick', more: true},
  ];
}

function answer(state: State, data: CalendarData): Result {
  const question = readQuestion(state);
  const figure = figureFrom(data.facts);
  const verdict = euCalendar(question, figure);
  const {applies, from, version} = verdict.answers;
  const label = data.labels[question.provision] ?? question.provision;
  const day = formatDay(question.day ?? data.checkedUntil);
  const word = applies === 'undetermined' ? 'Cannot tell' : applies ? 'It applies' : 'It does not apply';
  const since =
    from === null ? 'under this version never' : from === 'undetermined' ? 'cannot tell' : formatDay(from);
  return {
    headline: `${word} on ${day}`,
    answers: [
      {label: 'Applies', value: applies === 'undetermined' ? 'cannot tell' : applies ? 'yes' : 'no'},
      {label: 'From', value: since},
      {
        label: 'Version of the Act',
        value: version,
        detail:
          version === 'V2'
            ? 'as amended in July 2026'
            : version === 'V1'
              ? 'as enacted in 2024'
              : 'before the Act was in force',
      },
    ],
    steps: stepsOf(verdict),
    flips: flipsOf(question, from, data),
    sentence: `${label}: on ${day}${question.asOf ? `, by the law of ${formatDay(question.asOf)},` : ''} ${applies === true ? 'applies' : applies === false ? 'does not apply' : 'cannot be told'}; its day is ${since} (law as checked until ${formatDay(verdict.checkedUntil)}).`,
    limits: [...limitsOf(verdict), ...dateLimits],
  };
}

/** Names each version of the Act that gives another day than the answer does. */
function flipsOf(
  question: EuCalendarQuestion,
  from: EuCalendarAnswers['from'],
  data: CalendarData,
): string[] {
  const figure = figureFrom(data.facts);
  const others = versionsOf(data).map(([label, day]) => ({
    label,
    other: euCalendar({...question, mode: 'in-force', day, asOf: day}, figure).answers.from,
  }));
  if (others.every(({other}) => other === from)) return ['The amendment of 2026 did not move this day.'];
  return others
    .filter(({other}) => other !== from)
    .map(
      ({label, other}) =>
        `${label}: ${other === null ? 'no day, as the part did not exist' : other === 'undetermined' ? 'cannot tell' : `from ${formatDay(other)}`}.`,
    );
}

function readQuestion(state: State): EuCalendarQuestion {
  const provision = euProvisionIds.find((id) => id === state['p']);
  if (provision === undefined) throw new Error(`There is no part of the Act called “${state['p'] ?? ''}”.`);
  const day = readDay(state['d'] ?? '', 'Does it apply on');
  const asOf = readDay(state['as'] ?? '', 'By the law of');
  const placedOn = readDay(state['on'] ?? '', 'First on the market');
  return {
    provision,
    mode: state['mode'] === 'published' ? 'published' : 'in-force',
    ...(day && {day}),
    ...(asOf && {asOf}),
    ...(placedOn && {placedOn}),
    ...(state['pub'] === 'yes' && {forPublicAuthority: true}),
  };
}
