import {RunFault} from '../lab/laboratory.ts';
import {reportRun} from '../lab/report.ts';
import {completeRun} from '../lab/run.ts';
import type {RunRequest} from '../lab/run.ts';
import {explainRequest, readRunRequest, RequestFault} from '../runs/request.ts';

/**
 * Trains one run of the laboratory and prints its report as one line of JSON, or one sentence about the request.
 *
 * Fields that a task or learner has no use for are accepted and change nothing, so that one request serves to compare.
 *
 * @param args  one word, the run as JSON; `--help` explains the fields
 * @param print takes one text
 * @returns the exit code: 1 if the request has a fault
 */
export function lab(args: readonly string[], print: (text: string) => void): number {
  if (args.includes('--help')) {
    print(`npm run -s lab -- ${EXAMPLE}\n\n${explainRequest()}`);
    return 0;
  }
  try {
    print(JSON.stringify(reportRun(completeRun(readRequest(args)))));
    return 0;
  } catch (error) {
    if (!(error instanceof RequestFault) && !(error instanceof RunFault)) throw error;
    print(error.message);
    return 1;
  }
}

const EXAMPLE = `'{"task": "bandit", "learner": "rloo"}'`;

function readRequest([text, ...more]: readonly string[]): RunRequest {
  if (text === undefined || more.length > 0)
    throw new RequestFault(`The lab takes one run in quotes, such as ${EXAMPLE}.`);
  return readRunRequest(parseObject(text));
}

function parseObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // said below, as for any other input that is no object
  }
  throw new RequestFault(`The run must be JSON, an object in braces such as ${EXAMPLE}.`);
}
