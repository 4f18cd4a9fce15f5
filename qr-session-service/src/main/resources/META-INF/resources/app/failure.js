/* What went wrong, by its code: each has a screen of its own, `screen-failure-<code>`. */

import { show } from './screens.js';

export class Failure extends Error {
  /** @param details `values` for the screen's words, `reference` of a fault */
  constructor(code, details = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

const lists = { again: () => location.reload(), enrol: () => location.reload() };

/** Says what the buttons of failure screens do where a flow does not say it itself. */
export function defaults(actions) {
  Object.assign(lists, actions);
}

export function showFailure(failure, actions = {}) {
  const known = failure instanceof Failure && document.getElementById(`screen-failure-${failure.code}`);
  if (!known) {
    console.error(failure);
  }
  const details = failure.details ?? {};
  show(known ? `failure-${failure.code}` : 'failure-away', {
    values: { reference: details.reference, ...details.values },
    when: details.reference ? ['reference'] : [],
    actions: { ...lists, ...actions },
  });
}

/** Runs a step and shows what went wrong in it; `again` repeats it. */
export async function guard(step) {
  try {
    await step();
  } catch (failure) {
    showFailure(failure, { again: () => guard(step) });
  }
}
