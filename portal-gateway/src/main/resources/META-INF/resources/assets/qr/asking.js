// Asks auth-service for a session.

/**
 * @param kind `cross-device` for codes, `same-device` for a link that opens the app
 * @returns what was answered, with its `status`, 0 when nothing was; `from` is this page's clock at the server's moment 0
 */
export async function ask(address, kind) {
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams({ kind }),
    });
    // Moments are the server's: this computer's clock may be wrong.
    const from = performance.now() - (Date.parse(answer.headers.get("Date")) || Date.now());
    return { status: answer.status, from, ...(answer.ok || answer.status === 429 ? await answer.json() : {}) };
  } catch {
    return { status: 0 };
  }
}
