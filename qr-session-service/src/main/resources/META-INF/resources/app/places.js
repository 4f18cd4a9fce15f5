/* The screens that have an address: what stands after `#`. */

import { guard } from './failure.js';
import { showDocuments, showHome, showIdentity } from './front.js';
import { showIntroduction } from './enrolment.js';
import { showMessages } from './messages.js';
import { showPerson } from './personal.js';
import { showScan } from './scan.js';
import { onLeave, show } from './screens.js';
import { citizen, isEnrolled, isOpen, open, refresh } from './session.js';

const places = {
  '#home': showHome,
  '#identity': showIdentity,
  '#documents': showDocuments,
  '#scan': showScan,
  '#messages': showMessages,
  '#person': showPerson,
};

/** Goes to the home screen, also from there. */
export function goHome() {
  return go('#home');
}

export function go(place) {
  if (!location.hash) {
    history.replaceState(null, '', place);
  }
  if (location.hash === place) {
    return arrive();
  }
  location.hash = place;
  return undefined;
}

/** Shows what the address names, after the passcode where it is needed. */
export function arrive() {
  if (location.hash === '#fraud') {
    show('fraud', { tab: '#home' });
    return undefined;
  }
  return guard(async () => {
    if (!(await isEnrolled())) {
      showIntroduction();
      return;
    }
    if (!isOpen()) {
      await open();
    } else if (!citizen()) {
      await refresh();
    }
    if (!(location.hash in places)) {
      // The home screen has an address of its own, so that the browser's Back leads to it.
      history.replaceState(null, '', '#home');
    }
    await places[location.hash]();
  });
}

/** Keeps an address that is no place, such as the skip link's, from leading anywhere. */
export function follow() {
  addEventListener('hashchange', () => {
    if (!location.hash || isPlace(location.hash)) {
      arrive();
    }
  });
  // A link to the present address changes nothing by itself: such as from a failed scan to the scanner.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash && isPlace(link.hash)) {
      event.preventDefault();
      arrive();
    }
  });
  // Whoever comes back after the token's end opens the app again.
  document.addEventListener('visibilitychange', () => {
    const left = document.visibilityState === 'visible' && citizen() && !isOpen();
    if (left && location.hash in places) {
      arrive();
    }
  });
}

function isPlace(address) {
  return address in places || address === '#fraud';
}

/** Calls again and again, while the present screen stays and can be seen. */
export function repeat(seconds, step) {
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') {
      step();
    }
  }, seconds * 1000);
  onLeave(() => clearInterval(timer));
}
