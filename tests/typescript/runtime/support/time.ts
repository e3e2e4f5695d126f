/** Time that a test lets go by. */

import type { TestContext } from "node:test";

/** More milliseconds than a test takes, however busy the machine is; the platform's own timers wait for less. */
export const LONG = 1_000_000;

/** Until the test ends, timers of `LONG` wait for its time alone; gives what lets so many milliseconds of it go by. */
export function ownTime(test: TestContext): (milliseconds: number) => void {
  const { setTimeout, clearTimeout } = globalThis;
  const waiting = new Map<unknown, { readonly end: number; readonly act: () => void }>();
  let now = 0;
  const set = (act: () => void, wait?: number): unknown => {
    if (wait !== LONG) return setTimeout(act, wait);
    const timer = {};
    waiting.set(timer, { end: now + wait, act });
    return timer;
  };
  const clear = (timer: Parameters<typeof clearTimeout>[0]): void => {
    if (!waiting.delete(timer)) clearTimeout(timer);
  };
  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  test.after(() => Object.assign(globalThis, { setTimeout, clearTimeout }));
  return (milliseconds) => {
    now += milliseconds;
    for (const [timer, { end, act }] of waiting) {
      if (end <= now && waiting.delete(timer)) act();
    }
  };
}
