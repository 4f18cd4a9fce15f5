/* What the app keeps on the phone: its key, and a key that is still being enrolled. IndexedDB holds keys that no script can read. */

const STORE = 'records';

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

let opened;

function database() {
  opened ??= (async () => {
    const opening = indexedDB.open('identity-app', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    return done(opening);
  })();
  return opened;
}

async function records(mode) {
  return (await database()).transaction(STORE, mode).objectStore(STORE);
}

export async function read(name) {
  return done((await records('readonly')).get(name));
}

export async function write(name, record) {
  return done((await records('readwrite')).put(record, name));
}

export async function remove(name) {
  return done((await records('readwrite')).delete(name));
}
