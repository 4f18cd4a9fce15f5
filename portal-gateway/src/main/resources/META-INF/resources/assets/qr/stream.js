// The stream of a session's events: one at a time.

import { wait } from "./waiting.js";

const LOST_AFTER = 2000;

export class Stream {
  #source = null;

  /**
   * Listens to a session, and to no other any more. What becomes of it is told to `hearer`, as long as it is this one:
   * `code`, `state` and `signal` with what the server sent; `lost()` when the browser does not get it back at once and goes on
   * trying; `refused(type, isCurrent)` when the server will not have it, with the problem's type, and a question for whoever
   * waits whether nothing else was begun or closed since.
   */
  open(address, hearer) {
    this.close();
    const source = (this.#source = new EventSource(address));
    const isCurrent = () => this.#source === source;
    for (const name of ["code", "state", "signal"]) {
      source.addEventListener(name, (event) => isCurrent() && hearer[name](JSON.parse(event.data)));
    }
    source.addEventListener("error", async () => {
      if (source.readyState === EventSource.CLOSED) {
        const type = await typeOfRefusal(address);
        if (isCurrent()) hearer.refused(type, isCurrent);
      } else {
        await wait(LOST_AFTER);
        if (isCurrent() && source.readyState !== EventSource.OPEN) hearer.lost();
      }
    });
  }

  close() {
    this.#source?.close();
    this.#source = null;
  }
}

/** Asks once more, since an EventSource does not tell why it was refused. */
async function typeOfRefusal(address) {
  const question = new AbortController();
  try {
    const answer = await fetch(address, { signal: question.signal });
    return answer.ok ? undefined : (await answer.json()).type;
  } catch {
    return undefined;
  } finally {
    question.abort();
  }
}
