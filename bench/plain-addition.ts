import {drawUniform, seedRandom} from '../src/lab/random.ts';

/**
 * The same training as the laboratory's, written for this one task and learner and nothing else.
 *
 * It has no table of rows, no batch, no learner and no leash, and uses the engine's own `Math.exp`. Numbers are drawn in
 * the same order, so that it must end at the same reward but for rounding.
 *
 * @param seed    of the generator
 * @param size    answers of a group
 * @param answers answers of a step
 * @param steps   how many
 * @param rate    learning rate
 * @returns expected reward at the end
 */
export function trainPlainly(
  seed: number,
  size: number,
  answers: number,
  steps: number,
  rate: number,
): number {
  const random = seedRandom(seed);
  const logits = new Float64Array(11_000);
  const gradient = new Float64Array(11_000);
  const p = new Float64Array(110);
  const known = new Uint8Array(11);
  const tens = new Int32Array(size);
  const units = new Int32Array(size);
  const rewards = new Float64Array(size);
  let reward = evaluate(logits, p);
  for (let step = 0; step < steps; step += 1) {
    gradient.fill(0);
    for (let group = 0; group < answers / size; group += 1) {
      const prompt = Math.floor(drawUniform(random) * 100);
      const base = prompt * 110;
      const sum = Math.floor(prompt / 10) + (prompt % 10);
      known.fill(0);
      softmax(logits, base, p, 0);
      let right = 0;
      for (let i = 0; i < size; i += 1) {
        const ten = draw(p, 0, drawUniform(random));
        const row = (1 + ten) * 10;
        if (known[1 + ten] === 0) {
          softmax(logits, base + row, p, row);
          known[1 + ten] = 1;
        }
        const unit = draw(p, row, drawUniform(random));
        tens[i] = ten;
        units[i] = unit;
        rewards[i] = ten * 10 + unit === sum ? 1 : 0;
        right += rewards[i] ?? 0;
      }
      if (right === 0 || right === size) continue;
      const mean = right / size;
      const deviation = Math.sqrt(mean * (1 - mean));
      for (let i = 0; i < size; i += 1) {
        const push = ((rewards[i] ?? 0) - mean) / deviation / answers;
        const row = (1 + (tens[i] ?? 0)) * 10;
        for (let j = 0; j < 10; j += 1) {
          gradient[base + j] = (gradient[base + j] ?? 0) + push * ((j === tens[i] ? 1 : 0) - (p[j] ?? 0));
          gradient[base + row + j] =
            (gradient[base + row + j] ?? 0) + push * ((j === units[i] ? 1 : 0) - (p[row + j] ?? 0));
        }
      }
    }
    for (let i = 0; i < 11_000; i += 1) logits[i] = (logits[i] ?? 0) + rate * (gradient[i] ?? 0);
    reward = evaluate(logits, p);
  }
  return reward;
}

function evaluate(logits: Float64Array, p: Float64Array): number {
  let total = 0;
  for (let prompt = 0; prompt < 100; prompt += 1) {
    const sum = Math.floor(prompt / 10) + (prompt % 10);
    const ten = Math.floor(sum / 10);
    softmax(logits, prompt * 110, p, 0);
    softmax(logits, prompt * 110 + (1 + ten) * 10, p, 10);
    total += (p[ten] ?? 0) * (p[10 + (sum % 10)] ?? 0);
  }
  return total / 100;
}

function softmax(logits: Float64Array, from: number, p: Float64Array, to: number): void {
  let highest = -Infinity;
  for (let j = 0; j < 10; j += 1) highest = Math.max(highest, logits[from + j] ?? 0);
  let total = 0;
  for (let j = 0; j < 10; j += 1) {
    const value = Math.exp((logits[from + j] ?? 0) - highest);
    p[to + j] = value;
    total += value;
  }
  for (let j = 0; j < 10; j += 1) p[to + j] = (p[to + j] ?? 0) / total;
}

function draw(p: Float64Array, from: number, left: number): number {
  for (let j = 0; j < 9; j += 1) {
    left -= p[from + j] ?? 0;
    if (left < 0) return j;
  }
  return 9;
}
