import {stdout} from 'node:process';
import {rules} from '../src/cli/rule.ts';
import {contentFolder} from '../src/site.ts';
import {readLookup} from '../src/tools/lookup.ts';
import {median, time} from './measure.ts';

/** One question for each rule; none is answered early, so each walks its whole list. */
const questions = [
  ['export-control', {chip: 'nvidia-h200', destination: 'CN', exporter: 'nvidia', day: '2026-02-01'}],
  [
    'eu-model',
    {
      role: 'downstream-modifier',
      trainingFlop: {low: 3e24, high: 4e24},
      modificationFlop: 1.2e24,
      placedOn: '2026-01-15',
      providerEstablished: 'third-country',
      day: '2026-09-01',
    },
  ],
  ['eu-system', {uses: '4(a)', talksToPeople: true, role: ['provider', 'deployer'], day: '2026-09-01'}],
  ['eu-calendar', {provision: 'legacy-highrisk', placedOn: '2026-01-15', day: '2027-12-02'}],
  ['eu-penalty', {article: '101', turnoverEur: 4e10, decidedOn: '2026-08-02'}],
] as const;

const CALLS = 2000;
/** Turn by turn, so that a busy machine slows both alike. The first warms up and does not count. */
const ROUNDS = 12;

const lookup = readLookup(contentFolder);

stdout.write(
  `one verdict, medians of ${ROUNDS - 1} turns of ${CALLS}; beside it, its JSON written and read once\n`,
);
for (const [name, question] of questions) {
  const rule = rules[name];
  if (!rule) throw new Error(`There is no rule ${name}.`);
  const verdict = rule.answer(question, lookup);
  const measured = Array.from({length: ROUNDS}, () => ({
    rule: time(() => rule.answer(question, lookup)),
    json: time(() => JSON.parse(JSON.stringify(verdict))),
  })).slice(1);
  const one = median(measured.map((turn) => turn.rule));
  const ratio = median(measured.map((turn) => turn.rule / turn.json));
  stdout.write(
    `  ${name.padEnd(15)} ${one.toFixed(1).padStart(7)} µs, ${ratio.toFixed(2).padStart(5)} times its JSON; below 1 ms: ${one < 1000 ? 'yes' : 'no'}\n`,
  );
}
