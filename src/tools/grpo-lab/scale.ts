/** Where a panel of the picture lies, in units of the drawing, and how many answers it spans; rewards go from 0 to 1. */
export interface Scale {
  samples: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** One place of a learning curve. */
export interface CurvePlace {
  samples: number;
  /** expected share of right answers, 0 to 1 */
  reward: number;
}

/**
 * Places answers drawn from left to right.
 *
 * @param samples answers; beyond the span they stay on the edge
 * @param scale   of the panel
 */
export function placeX(samples: number, {samples: most, left, right}: Scale): number {
  return left + ((right - left) * Math.min(samples, most)) / most;
}

/**
 * Places a reward from bottom to top.
 *
 * @param reward 0 to 1
 * @param scale  of the panel
 */
export function placeY(reward: number, {top, bottom}: Scale): number {
  return bottom - (bottom - top) * reward;
}

/**
 * Writes a learning curve as the data of an SVG path, the same at build time and while a run is under way.
 *
 * @param places in order; none give an empty path
 * @param scale  of the panel
 */
export function pathOf(places: readonly CurvePlace[], scale: Scale): string {
  return places
    .map(
      ({samples, reward}, index) =>
        `${index === 0 ? 'M' : 'L'}${placeX(samples, scale).toFixed(1)} ${placeY(reward, scale).toFixed(1)}`,
    )
    .join('');
}
